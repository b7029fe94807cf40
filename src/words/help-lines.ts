// Numbers to call, by country. Nothing here was verified by us: a person must call or look up each line
// before a release (docs/hazards.md, docs/guides/add-a-help-line.md). A fact we only remembered is not in this file.

/** One number that a person can call or text. */
export type Line = {
  readonly name: string
  /** What to dial, for a `tel:` address: digits, as dialled inside the country. `null`: text messages only. */
  readonly dial: string | null
  /** The same number grouped for the eye, where that helps. */
  readonly shown?: string
  /** Where to send a text message, and the word to begin with. */
  readonly sms?: { readonly number: string; readonly text?: string }
  /** When it is open, in words. Absent: not known. */
  readonly hours?: string
  /** Who says that this is the number, and when they said it. */
  readonly source: string
  /** The day on which that source was read, `YYYY-MM-DD`; `null` where no source was kept. */
  readonly checkedOn: string | null
  /** Has one of us made sure of it? Nothing is, yet. */
  readonly verified: false
}

/** The help of one country. The country is chosen by the person, never guessed. */
export type CountryHelp = {
  /** ISO 3166-1 alpha-2; empty for everywhere else. */
  readonly country: string
  readonly name: string
  /** Shown even when it is stale, with its mark: emergency numbers seldom change. */
  readonly emergency: Line & { readonly dial: string }
  /** Only where `emergency` brings an ambulance and not the police: who to call against a person. Shown as `emergency` is. */
  readonly police?: Line & { readonly dial: string }
  /** May be empty: then the directories stand in its place. */
  readonly crisis: readonly Line[]
  readonly abuse: readonly Line[]
  /** For who is under 18. What a line is for stands in its name, where it is not for anything. May be empty, as above. */
  readonly youth: readonly Line[]
}

/** A public list of help lines, shown as plain text and address. */
export type Directory = { readonly name: string; readonly address: string }

const read = '2026-11-23'
const anyTime = 'any time, day or night'
const unverified = { checkedOn: read, verified: false } as const
const youth = { checkedOn: '2026-11-25', verified: false } as const
const registry = { source: 'open-helplines, a public registry', checkedOn: '2026-06-02', verified: false } as const
const eu112 = {
  name: 'Emergency',
  dial: '112',
  source: 'Frequent Business Traveler, 2012: the standard in the European Union',
  ...unverified,
} as const

/** For a country that we don't have. */
export const elsewhere: CountryHelp = {
  country: '',
  name: 'Somewhere else',
  emergency: {
    name: 'Emergency (works on most mobile phones)',
    dial: '112',
    source: 'no source kept',
    checkedOn: null,
    verified: false,
  },
  crisis: [],
  abuse: [],
  youth: [],
}

/** Every country we have, by name, and last everywhere else. */
export const countries: readonly CountryHelp[] = [
  {
    country: 'AU',
    name: 'Australia',
    emergency: { name: 'Triple Zero', dial: '000', hours: anyTime, source: 'SBS Australia', ...unverified },
    crisis: [
      {
        name: 'Lifeline',
        dial: '131114',
        shown: '13 11 14',
        sms: { number: '0477131114' },
        hours: anyTime,
        source: 'Lifeline and 9News, 2024',
        ...unverified,
      },
    ],
    abuse: [
      { name: '1800RESPECT', dial: '1800737732', shown: '1800 737 732', source: 'Surf Coast Shire', ...unverified },
    ],
    youth: [
      {
        name: 'Kids Helpline (5 to 25)',
        dial: '1800551800',
        shown: '1800 55 1800',
        hours: anyTime,
        source: 'the House of Representatives, 2023',
        ...youth,
      },
    ],
  },
  {
    country: 'AT',
    name: 'Austria',
    emergency: eu112,
    crisis: [{ name: 'Telefonseelsorge', dial: '142', source: 'ORF, 2020', ...unverified }],
    abuse: [],
    youth: [{ name: 'Rat auf Draht', dial: '147', hours: anyTime, source: 'rataufdraht.at, 2024', ...youth }],
  },
  {
    country: 'BR',
    name: 'Brazil',
    emergency: { name: 'SAMU (ambulance)', dial: '192', source: 'Projeto Politiquê, and MDBF in 2025', ...unverified },
    police: { name: 'Polícia Militar', dial: '190', hours: anyTime, source: 'Campo Florido town hall', ...unverified },
    crisis: [{ name: 'CVV', dial: '188', hours: anyTime, source: 'Claudia and Folha, 2018', ...unverified }],
    abuse: [],
    youth: [
      {
        name: 'Disque 100 (to report violence)',
        dial: '100',
        hours: anyTime,
        source: 'R7, quoting the ministry, 2024',
        ...youth,
      },
    ],
  },
  {
    country: 'CA',
    name: 'Canada',
    emergency: { name: 'Emergency', dial: '911', source: 'La Gazzetta DF, 2016', ...unverified },
    crisis: [
      {
        name: '9-8-8 (English, French)',
        dial: '988',
        sms: { number: '988' },
        hours: anyTime,
        source: 'Government of Canada, 2023',
        ...unverified,
      },
    ],
    abuse: [],
    youth: [
      {
        name: 'Kids Help Phone',
        dial: '18006686868',
        shown: '1-800-668-6868',
        sms: { number: '686868', text: 'CONNECT' },
        hours: anyTime,
        source: 'kidshelpphone.ca, and CBC in 2018',
        ...youth,
      },
    ],
  },
  {
    country: 'FR',
    name: 'France',
    emergency: eu112,
    crisis: [{ name: '3114', dial: '3114', hours: anyTime, source: 'service-public.fr', ...unverified }],
    abuse: [{ name: '3919', dial: '3919', hours: anyTime, source: 'TF1 Info, 2023', ...unverified }],
    youth: [
      { name: '119 (children in danger)', dial: '119', hours: anyTime, source: 'service-public.fr, 2023', ...youth },
    ],
  },
  {
    country: 'DE',
    name: 'Germany',
    emergency: eu112,
    crisis: [
      {
        name: 'TelefonSeelsorge',
        dial: '08001110111',
        shown: '0800 111 0 111',
        source: 'open-source lists of lines',
        ...unverified,
      },
    ],
    abuse: [
      { name: 'Hilfetelefon (for women)', dial: '116016', shown: '116 016', source: 'hilfetelefon.de', ...unverified },
    ],
    youth: [
      {
        name: 'Nummer gegen Kummer',
        dial: '116111',
        shown: '116 111',
        hours: 'Monday to Saturday, 14:00 to 20:00',
        source: 'the ministry for families, and sozialspende.de',
        ...youth,
      },
    ],
  },
  {
    country: 'IN',
    name: 'India',
    emergency: { name: 'Emergency', dial: '112', source: 'public text, page not kept', ...unverified },
    crisis: [
      {
        name: 'Tele-MANAS (20 languages)',
        dial: '14416',
        hours: anyTime,
        source: 'government statements, 2025',
        ...unverified,
      },
    ],
    abuse: [{ name: 'Women Helpline', dial: '181', source: 'Lok Sabha reply, 2025', ...unverified }],
    youth: [{ name: 'Childline', dial: '1098', hours: anyTime, source: 'childlineindia.org', ...youth }],
  },
  {
    country: 'IE',
    name: 'Ireland',
    emergency: eu112,
    crisis: [
      {
        name: 'Samaritans',
        dial: '116123',
        shown: '116 123',
        hours: anyTime,
        source: 'Irish Health Pro, 2016, and Irish Examiner, 2019',
        ...unverified,
      },
    ],
    abuse: [
      {
        name: 'Women’s Aid',
        dial: '1800341900',
        shown: '1800 341 900',
        hours: anyTime,
        source: 'TheJournal.ie, 2016, and IrishCentral',
        ...unverified,
      },
    ],
    youth: [
      {
        name: 'Childline',
        dial: '1800666666',
        shown: '1800 66 66 66',
        hours: anyTime,
        source: 'BreakingNews.ie, 2017, and Connemara Radio, 2024',
        ...youth,
      },
    ],
  },
  {
    country: 'JP',
    name: 'Japan',
    emergency: { name: 'Ambulance and fire', dial: '119', source: 'public text, page not kept', ...unverified },
    police: { name: 'Police', dial: '110', source: 'public text, page not kept', ...unverified },
    crisis: [
      {
        name: 'Yorisoi Hotline (11 languages)',
        dial: '0120279338',
        shown: '0120-279-338',
        hours: anyTime,
        ...registry,
      },
      {
        name: 'Inochi no Denwa',
        dial: '0120783556',
        shown: '0120-783-556',
        hours: '16:00 to 21:00, on the 10th all day',
        ...registry,
      },
      { name: 'TELL (English)', dial: '08003008355', shown: '0800-300-8355', ...registry },
    ],
    abuse: [],
    youth: [
      {
        name: 'Childline Japan (up to 18)',
        dial: '0120997777',
        shown: '0120-99-7777',
        hours: '16:00 to 21:00',
        source: 'Childline Fukushima, 2020',
        ...youth,
      },
    ],
  },
  {
    country: 'MX',
    name: 'Mexico',
    emergency: { name: 'Emergency', dial: '911', source: 'etcétera, quoting the ministry, 2017', ...unverified },
    crisis: [{ name: 'SAPTEL (local rate)', dial: '5552598121', shown: '55 5259 8121', hours: anyTime, ...registry }],
    abuse: [],
    youth: [],
  },
  {
    country: 'NL',
    name: 'Netherlands',
    emergency: eu112,
    crisis: [{ name: '113', dial: '113', source: 'nu.nl and NRC, 2020', ...unverified }],
    abuse: [],
    youth: [
      {
        name: 'Kindertelefoon (8 to 18)',
        dial: '08000432',
        shown: '0800-0432',
        source: 'vriendenkindertelefoon.nl, 2017',
        ...youth,
      },
    ],
  },
  {
    country: 'NZ',
    name: 'New Zealand',
    emergency: { name: 'Emergency', dial: '111', source: 'govt.nz', ...unverified },
    crisis: [
      { name: '1737', dial: '1737', sms: { number: '1737' }, source: 'mentalhealth.org.nz', ...unverified },
      { name: 'Lifeline', dial: '0800543354', shown: '0800 543 354', source: 'nzfamilies, 2025', ...unverified },
      { name: 'Suicide Crisis', dial: '0508828865', shown: '0508 828 865', source: 'nzfamilies, 2025', ...unverified },
    ],
    abuse: [
      {
        name: 'Women’s Refuge',
        dial: '0800733843',
        shown: '0800 733 843',
        hours: anyTime,
        source: 'govt.nz',
        ...unverified,
      },
      {
        name: 'It’s Not OK',
        dial: '0800456450',
        shown: '0800 456 450',
        hours: '9:00 to 23:00',
        source: 'govt.nz',
        ...unverified,
      },
    ],
    youth: [
      {
        name: 'Youthline (12 to 24)',
        dial: '0800376633',
        shown: '0800 37 66 33',
        sms: { number: '234' },
        hours: anyTime,
        source: 'youthaffairs.govt.nz, 2012, and LiveNews, 2023',
        ...youth,
      },
    ],
  },
  {
    country: 'ES',
    name: 'Spain',
    emergency: eu112,
    crisis: [{ name: '024', dial: '024', hours: anyTime, source: 'The Olive Press, 2022', ...unverified }],
    abuse: [],
    youth: [
      {
        name: 'ANAR',
        dial: '900202010',
        shown: '900 20 20 10',
        hours: anyTime,
        source: 'Diari de Terrassa, and Child Helpline International',
        ...youth,
      },
    ],
  },
  {
    country: 'CH',
    name: 'Switzerland',
    emergency: { name: 'Emergency', dial: '112', source: 'no source kept', checkedOn: null, verified: false },
    crisis: [
      { name: '143', dial: '143', source: '143.ch and watson, 2023', ...unverified },
      { name: '143 in English', dial: '0800143000', shown: '0800 143 000', source: '143.ch, 2023', ...unverified },
    ],
    abuse: [],
    youth: [
      {
        name: 'Pro Juventute',
        dial: '147',
        sms: { number: '147' },
        hours: anyTime,
        source: 'projuventute.ch',
        ...youth,
      },
    ],
  },
  {
    country: 'GB',
    name: 'United Kingdom',
    emergency: { name: 'Emergency', dial: '999', source: 'giveusashout.org, 2024', ...unverified },
    crisis: [
      { name: 'Samaritans', dial: '116123', shown: '116 123', hours: anyTime, source: 'samaritans.org', ...unverified },
      {
        name: 'Shout (text only)',
        dial: null,
        sms: { number: '85258', text: 'SHOUT' },
        hours: anyTime,
        source: 'giveusashout.org, 2024',
        ...unverified,
      },
    ],
    abuse: [
      {
        name: 'Refuge',
        dial: '08082000247',
        shown: '0808 2000 247',
        hours: anyTime,
        source: 'UK council pages',
        ...unverified,
      },
    ],
    youth: [
      {
        name: 'Childline (under 19)',
        dial: '08001111',
        shown: '0800 1111',
        hours: anyTime,
        source: 'Sunderland Echo, 2022, and nspcc.org.uk',
        ...youth,
      },
    ],
  },
  {
    country: 'US',
    name: 'United States',
    emergency: { name: 'Emergency', dial: '911', source: 'Frequent Business Traveler, 2012', ...unverified },
    crisis: [
      { name: '988', dial: '988', sms: { number: '988' }, hours: anyTime, source: 'MSD Manual', ...unverified },
      { name: 'Crisis Text Line (text only)', dial: null, sms: { number: '741741', text: 'HOME' }, ...registry },
    ],
    abuse: [
      {
        name: 'National Domestic Violence Hotline',
        dial: '18007997233',
        shown: '1-800-799-7233',
        sms: { number: '88788', text: 'START' },
        source: 'a charity’s page about the hotline',
        ...unverified,
      },
    ],
    youth: [
      {
        name: 'Childhelp (about abuse)',
        dial: '18004224453',
        shown: '1-800-422-4453',
        sms: { number: '18004224453' },
        hours: anyTime,
        source: 'childhelphotline.org, and mochildcareaware.org',
        ...youth,
      },
    ],
  },
  elsewhere,
]

/** Lists of lines all over the world, for where we have none or ours are stale. */
export const directories: readonly Directory[] = [
  { name: 'Find a Helpline', address: 'findahelpline.com' },
  { name: 'Befrienders Worldwide', address: 'befrienders.org' },
]
