// GTD's own numbers of countries, with the letters of ISO 3166-1 where one country of today is meant.

/**
 * A country in GTD's numbering.
 *
 * @category formats
 */
export interface GtdCountry {
  /** The label that stands beside the number. */
  readonly name: string
  /** The two letters of ISO 3166-1; absent where no one country of today is meant. */
  readonly alpha2?: string
}

/**
 * The countries by GTD's numbers, as they were read off rows of the dataset with their labels.
 *
 * @remarks
 * The same numbers stand in country and in natlty1 to natlty3. They are neither those of ISO nor those of Gleditsch
 * and Ward. States that are no more and labels of no one state (Multinational) have no letters.
 * Source: pairs of number and label in GTD rows of 1970 to 2021; ISO 3166-1, with XK in use for Kosovo.
 */
export const gtdCountries: Readonly<Record<string, GtdCountry>> = {
  4: { name: "Afghanistan", alpha2: "AF" },
  5: { name: "Albania", alpha2: "AL" },
  6: { name: "Algeria", alpha2: "DZ" },
  11: { name: "Argentina", alpha2: "AR" },
  14: { name: "Australia", alpha2: "AU" },
  15: { name: "Austria", alpha2: "AT" },
  19: { name: "Bangladesh", alpha2: "BD" },
  21: { name: "Belgium", alpha2: "BE" },
  23: { name: "Benin", alpha2: "BJ" },
  26: { name: "Bolivia", alpha2: "BO" },
  30: { name: "Brazil", alpha2: "BR" },
  33: { name: "Burkina Faso", alpha2: "BF" },
  34: { name: "Burundi", alpha2: "BI" },
  36: { name: "Cambodia", alpha2: "KH" },
  37: { name: "Cameroon", alpha2: "CM" },
  38: { name: "Canada", alpha2: "CA" },
  41: { name: "Central African Republic", alpha2: "CF" },
  42: { name: "Chad", alpha2: "TD" },
  43: { name: "Chile", alpha2: "CL" },
  44: { name: "China", alpha2: "CN" },
  45: { name: "Colombia", alpha2: "CO" },
  49: { name: "Costa Rica", alpha2: "CR" },
  51: { name: "Cuba", alpha2: "CU" },
  56: { name: "Djibouti", alpha2: "DJ" },
  58: { name: "Dominican Republic", alpha2: "DO" },
  60: { name: "Egypt", alpha2: "EG" },
  61: { name: "El Salvador", alpha2: "SV" },
  63: { name: "Eritrea", alpha2: "ER" },
  64: { name: "Estonia", alpha2: "EE" },
  65: { name: "Ethiopia", alpha2: "ET" },
  69: { name: "France", alpha2: "FR" },
  75: { name: "Germany", alpha2: "DE" },
  76: { name: "Ghana", alpha2: "GH" },
  78: { name: "Greece", alpha2: "GR" },
  83: { name: "Guatemala", alpha2: "GT" },
  87: { name: "Haiti", alpha2: "HT" },
  92: { name: "India", alpha2: "IN" },
  93: { name: "Indonesia", alpha2: "ID" },
  94: { name: "Iran", alpha2: "IR" },
  95: { name: "Iraq", alpha2: "IQ" },
  96: { name: "Ireland", alpha2: "IE" },
  97: { name: "Israel", alpha2: "IL" },
  98: { name: "Italy", alpha2: "IT" },
  99: { name: "Ivory Coast", alpha2: "CI" },
  101: { name: "Japan", alpha2: "JP" },
  102: { name: "Jordan", alpha2: "JO" },
  104: { name: "Kenya", alpha2: "KE" },
  106: { name: "Kuwait", alpha2: "KW" },
  109: { name: "Latvia", alpha2: "LV" },
  110: { name: "Lebanon", alpha2: "LB" },
  112: { name: "Liberia", alpha2: "LR" },
  113: { name: "Libya", alpha2: "LY" },
  120: { name: "Malawi", alpha2: "MW" },
  122: { name: "Maldives", alpha2: "MV" },
  123: { name: "Mali", alpha2: "ML" },
  130: { name: "Mexico", alpha2: "MX" },
  136: { name: "Morocco", alpha2: "MA" },
  137: { name: "Mozambique", alpha2: "MZ" },
  138: { name: "Myanmar", alpha2: "MM" },
  141: { name: "Nepal", alpha2: "NP" },
  142: { name: "Netherlands", alpha2: "NL" },
  145: { name: "Nicaragua", alpha2: "NI" },
  146: { name: "Niger", alpha2: "NE" },
  147: { name: "Nigeria", alpha2: "NG" },
  153: { name: "Pakistan", alpha2: "PK" },
  155: { name: "West Bank and Gaza Strip", alpha2: "PS" },
  156: { name: "Panama", alpha2: "PA" },
  158: { name: "Paraguay", alpha2: "PY" },
  159: { name: "Peru", alpha2: "PE" },
  160: { name: "Philippines", alpha2: "PH" },
  161: { name: "Poland", alpha2: "PL" },
  162: { name: "Portugal", alpha2: "PT" },
  163: { name: "Puerto Rico", alpha2: "PR" },
  164: { name: "Qatar", alpha2: "QA" },
  167: { name: "Russia", alpha2: "RU" },
  168: { name: "Rwanda", alpha2: "RW" },
  173: { name: "Saudi Arabia", alpha2: "SA" },
  182: { name: "Somalia", alpha2: "SO" },
  183: { name: "South Africa", alpha2: "ZA" },
  184: { name: "South Korea", alpha2: "KR" },
  185: { name: "Spain", alpha2: "ES" },
  186: { name: "Sri Lanka", alpha2: "LK" },
  195: { name: "Sudan", alpha2: "SD" },
  198: { name: "Sweden", alpha2: "SE" },
  199: { name: "Switzerland", alpha2: "CH" },
  200: { name: "Syria", alpha2: "SY" },
  201: { name: "Taiwan", alpha2: "TW" },
  205: { name: "Thailand", alpha2: "TH" },
  208: { name: "Tunisia", alpha2: "TN" },
  209: { name: "Turkey", alpha2: "TR" },
  213: { name: "Uganda", alpha2: "UG" },
  214: { name: "Ukraine", alpha2: "UA" },
  215: { name: "United Arab Emirates", alpha2: "AE" },
  216: { name: "Great Britain", alpha2: "GB" },
  217: { name: "United States", alpha2: "US" },
  218: { name: "Uruguay", alpha2: "UY" },
  219: { name: "Uzbekistan", alpha2: "UZ" },
  222: { name: "Venezuela", alpha2: "VE" },
  225: { name: "Virgin Islands (U.S.)", alpha2: "VI" },
  228: { name: "Yemen", alpha2: "YE" },
  229: { name: "Democratic Republic of the Congo", alpha2: "CD" },
  230: { name: "Zambia", alpha2: "ZM" },
  233: { name: "Northern Ireland", alpha2: "GB" },
  235: { name: "Yugoslavia" },
  236: { name: "Czechoslovakia" },
  349: { name: "Western Sahara", alpha2: "EH" },
  359: { name: "Soviet Union" },
  362: { name: "West Germany (FRG)" },
  403: { name: "Rhodesia" },
  406: { name: "South Yemen" },
  422: { name: "International" },
  499: { name: "East Germany (GDR)" },
  603: { name: "United Kingdom", alpha2: "GB" },
  999: { name: "Multinational" },
  1001: { name: "Serbia", alpha2: "RS" },
  1003: { name: "Kosovo", alpha2: "XK" },
  1004: { name: "South Sudan", alpha2: "SS" },
}

/**
 * Further numbers of GTD that were not read off rows.
 *
 * @remarks They are known to be in use, but not held to their labels; letters are taken from them only beside the label.
 */
export const furtherCountries: Readonly<Record<string, GtdCountry>> = {
  7: { name: "Andorra", alpha2: "AD" },
  8: { name: "Angola", alpha2: "AO" },
  10: { name: "Antigua and Barbuda", alpha2: "AG" },
  12: { name: "Armenia", alpha2: "AM" },
  16: { name: "Azerbaijan", alpha2: "AZ" },
  17: { name: "Bahamas", alpha2: "BS" },
  18: { name: "Bahrain", alpha2: "BH" },
  20: { name: "Barbados", alpha2: "BB" },
  22: { name: "Belize", alpha2: "BZ" },
  25: { name: "Bhutan", alpha2: "BT" },
  28: { name: "Bosnia-Herzegovina", alpha2: "BA" },
  29: { name: "Botswana", alpha2: "BW" },
  31: { name: "Brunei", alpha2: "BN" },
  32: { name: "Bulgaria", alpha2: "BG" },
  35: { name: "Belarus", alpha2: "BY" },
  46: { name: "Comoros", alpha2: "KM" },
  47: { name: "Republic of the Congo", alpha2: "CG" },
  50: { name: "Croatia", alpha2: "HR" },
  53: { name: "Cyprus", alpha2: "CY" },
  54: { name: "Czech Republic", alpha2: "CZ" },
  55: { name: "Denmark", alpha2: "DK" },
  57: { name: "Dominica", alpha2: "DM" },
  59: { name: "Ecuador", alpha2: "EC" },
  62: { name: "Equatorial Guinea", alpha2: "GQ" },
  66: { name: "Falkland Islands", alpha2: "FK" },
  67: { name: "Fiji", alpha2: "FJ" },
  68: { name: "Finland", alpha2: "FI" },
  70: { name: "French Guiana", alpha2: "GF" },
  71: { name: "French Polynesia", alpha2: "PF" },
  72: { name: "Gabon", alpha2: "GA" },
  73: { name: "Gambia", alpha2: "GM" },
  74: { name: "Georgia", alpha2: "GE" },
  77: { name: "Gibraltar", alpha2: "GI" },
  80: { name: "Grenada", alpha2: "GD" },
  81: { name: "Guadeloupe", alpha2: "GP" },
  84: { name: "Guinea", alpha2: "GN" },
  85: { name: "Guinea-Bissau", alpha2: "GW" },
  86: { name: "Guyana", alpha2: "GY" },
  88: { name: "Honduras", alpha2: "HN" },
  89: { name: "Hong Kong", alpha2: "HK" },
  90: { name: "Hungary", alpha2: "HU" },
  91: { name: "Iceland", alpha2: "IS" },
  100: { name: "Jamaica", alpha2: "JM" },
  103: { name: "Kazakhstan", alpha2: "KZ" },
  107: { name: "Kyrgyzstan", alpha2: "KG" },
  108: { name: "Laos", alpha2: "LA" },
  111: { name: "Lesotho", alpha2: "LS" },
  115: { name: "Lithuania", alpha2: "LT" },
  116: { name: "Luxembourg", alpha2: "LU" },
  117: { name: "Macau", alpha2: "MO" },
  118: { name: "Macedonia", alpha2: "MK" },
  119: { name: "Madagascar", alpha2: "MG" },
  121: { name: "Malaysia", alpha2: "MY" },
  124: { name: "Malta", alpha2: "MT" },
  127: { name: "Martinique", alpha2: "MQ" },
  128: { name: "Mauritania", alpha2: "MR" },
  129: { name: "Mauritius", alpha2: "MU" },
  132: { name: "Moldova", alpha2: "MD" },
  139: { name: "Namibia", alpha2: "NA" },
  143: { name: "New Caledonia", alpha2: "NC" },
  144: { name: "New Zealand", alpha2: "NZ" },
  149: { name: "North Korea", alpha2: "KP" },
  151: { name: "Norway", alpha2: "NO" },
  152: { name: "Oman", alpha2: "OM" },
  157: { name: "Papua New Guinea", alpha2: "PG" },
  166: { name: "Romania", alpha2: "RO" },
  174: { name: "Senegal", alpha2: "SN" },
  175: { name: "Serbia-Montenegro" },
  176: { name: "Seychelles", alpha2: "SC" },
  177: { name: "Sierra Leone", alpha2: "SL" },
  178: { name: "Singapore", alpha2: "SG" },
  179: { name: "Slovak Republic", alpha2: "SK" },
  180: { name: "Slovenia", alpha2: "SI" },
  181: { name: "Solomon Islands", alpha2: "SB" },
  189: { name: "St. Kitts and Nevis", alpha2: "KN" },
  190: { name: "St. Lucia", alpha2: "LC" },
  196: { name: "Suriname", alpha2: "SR" },
  197: { name: "Swaziland", alpha2: "SZ" },
  202: { name: "Tajikistan", alpha2: "TJ" },
  203: { name: "Tanzania", alpha2: "TZ" },
  204: { name: "Togo", alpha2: "TG" },
  207: { name: "Trinidad and Tobago", alpha2: "TT" },
  210: { name: "Turkmenistan", alpha2: "TM" },
  220: { name: "Vanuatu", alpha2: "VU" },
  221: { name: "Vatican City", alpha2: "VA" },
  223: { name: "Vietnam", alpha2: "VN" },
  226: { name: "Wallis and Futuna", alpha2: "WF" },
  231: { name: "Zimbabwe", alpha2: "ZW" },
  238: { name: "Corsica" },
  334: { name: "Asian" },
  347: { name: "East Timor", alpha2: "TL" },
  351: { name: "Commonwealth of Independent States" },
  377: { name: "North Yemen" },
  428: { name: "South Vietnam" },
  520: { name: "Sinhalese" },
  532: { name: "New Hebrides" },
  604: { name: "Zaire", alpha2: "CD" },
  605: { name: "People's Republic of the Congo", alpha2: "CG" },
  1002: { name: "Montenegro", alpha2: "ME" },
}

/**
 * The two letters of the country that a number and its label mean; nothing where they leave that open.
 *
 * @remarks Where number and label contradict each other, neither is believed.
 */
export const lettersOf = (code: string | null, label: string | null): string | undefined => {
  if (code === null) return undefined
  const seen = Object.hasOwn(gtdCountries, code) ? gtdCountries[code] : undefined
  if (seen !== undefined) return label === null || label === seen.name ? seen.alpha2 : undefined
  const further = Object.hasOwn(furtherCountries, code) ? furtherCountries[code] : undefined
  return further !== undefined && label === further.name ? further.alpha2 : undefined
}

// Parts of one country have numbers of their own; the country as a whole goes by these.
const whole: Readonly<Record<string, string>> = { GB: "603", CD: "229", CG: "47" }

const byLetters: ReadonlyMap<string, string> = new Map([
  ...[furtherCountries, gtdCountries].flatMap((table) =>
    Object.entries(table).flatMap(([code, { alpha2 }]) =>
      alpha2 === undefined ? [] : [[alpha2, code] as const],
    ),
  ),
  ...Object.entries(whole),
])

/** GTD's number of the country with these letters. */
export const numberOfLetters = (letters: string): string | undefined => byLetters.get(letters)

/** The label beside a number, where it is known. */
export const countryName = (code: string): string | undefined =>
  (Object.hasOwn(gtdCountries, code) ? gtdCountries[code] : undefined)?.name ??
  (Object.hasOwn(furtherCountries, code) ? furtherCountries[code] : undefined)?.name
