/** The list after a tap on one of its choices: without it where it was there, or else with it at the end. */
export function flipped<T>(chosen: readonly T[], value: T): readonly T[] {
  return chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]
}
