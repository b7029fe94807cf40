// By what number a service knows how the program ended. deploy/tendril.service names those after which it is not started again by itself.

/** A write could not be made safe: somebody looks at the disk first. `EX_IOERR` of sysexits.h. */
export const unsafe = 74
/** The settings can’t be read as they are: trying again mends nothing. `EX_CONFIG` of sysexits.h. */
export const wrongSettings = 78
