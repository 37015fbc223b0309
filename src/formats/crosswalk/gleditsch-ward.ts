// The numbers of Gleditsch and Ward for states, as UCDP uses them, and the letters of ISO 3166-1 for the same states.

/**
 * A state in the numbering of Gleditsch and Ward.
 *
 * @category formats
 */
export interface NumberedState {
  /** The name of the state as UCDP writes it. */
  readonly name: string
  /** The two letters of ISO 3166-1, where they are right in every year in which the number is used. */
  readonly alpha2?: string
}

/**
 * The states that UCDP numbers, by their Gleditsch-Ward number.
 *
 * @remarks
 * A state that was renamed or lost a part keeps the letters of today. Five numbers have none: the German Democratic
 * Republic, Czechoslovakia and South Yemen are no more, and 345 and 365 are also Yugoslavia and the Soviet Union,
 * whose land is that of several states today.
 * Source: UCDP Country-Year Dataset on Organized Violence, version 25.1; ISO 3166-1, with XK in use for Kosovo.
 * @example
 * ```ts
 * gleditschWard[652] // => { name: "Syria", alpha2: "SY" }
 * gleditschWard[345] // => { name: "Serbia (Yugoslavia)" }
 * ```
 * @category formats
 */
export const gleditschWard: Readonly<Record<number, NumberedState>> = {
  2: { name: "United States of America", alpha2: "US" },
  20: { name: "Canada", alpha2: "CA" },
  31: { name: "Bahamas", alpha2: "BS" },
  40: { name: "Cuba", alpha2: "CU" },
  41: { name: "Haiti", alpha2: "HT" },
  42: { name: "Dominican Republic", alpha2: "DO" },
  51: { name: "Jamaica", alpha2: "JM" },
  52: { name: "Trinidad and Tobago", alpha2: "TT" },
  53: { name: "Barbados", alpha2: "BB" },
  54: { name: "Dominica", alpha2: "DM" },
  55: { name: "Grenada", alpha2: "GD" },
  56: { name: "Saint Lucia", alpha2: "LC" },
  57: { name: "Saint Vincent and the Grenadines", alpha2: "VC" },
  58: { name: "Antigua & Barbuda", alpha2: "AG" },
  60: { name: "Saint Kitts and Nevis", alpha2: "KN" },
  70: { name: "Mexico", alpha2: "MX" },
  80: { name: "Belize", alpha2: "BZ" },
  90: { name: "Guatemala", alpha2: "GT" },
  91: { name: "Honduras", alpha2: "HN" },
  92: { name: "El Salvador", alpha2: "SV" },
  93: { name: "Nicaragua", alpha2: "NI" },
  94: { name: "Costa Rica", alpha2: "CR" },
  95: { name: "Panama", alpha2: "PA" },
  100: { name: "Colombia", alpha2: "CO" },
  101: { name: "Venezuela", alpha2: "VE" },
  110: { name: "Guyana", alpha2: "GY" },
  115: { name: "Suriname", alpha2: "SR" },
  130: { name: "Ecuador", alpha2: "EC" },
  135: { name: "Peru", alpha2: "PE" },
  140: { name: "Brazil", alpha2: "BR" },
  145: { name: "Bolivia", alpha2: "BO" },
  150: { name: "Paraguay", alpha2: "PY" },
  155: { name: "Chile", alpha2: "CL" },
  160: { name: "Argentina", alpha2: "AR" },
  165: { name: "Uruguay", alpha2: "UY" },
  200: { name: "United Kingdom", alpha2: "GB" },
  205: { name: "Ireland", alpha2: "IE" },
  210: { name: "Netherlands", alpha2: "NL" },
  211: { name: "Belgium", alpha2: "BE" },
  212: { name: "Luxembourg", alpha2: "LU" },
  220: { name: "France", alpha2: "FR" },
  221: { name: "Monaco", alpha2: "MC" },
  223: { name: "Liechtenstein", alpha2: "LI" },
  225: { name: "Switzerland", alpha2: "CH" },
  230: { name: "Spain", alpha2: "ES" },
  232: { name: "Andorra", alpha2: "AD" },
  235: { name: "Portugal", alpha2: "PT" },
  260: { name: "Germany", alpha2: "DE" },
  265: { name: "German Democratic Republic" },
  290: { name: "Poland", alpha2: "PL" },
  305: { name: "Austria", alpha2: "AT" },
  310: { name: "Hungary", alpha2: "HU" },
  315: { name: "Czechoslovakia" },
  316: { name: "Czech Republic", alpha2: "CZ" },
  317: { name: "Slovakia", alpha2: "SK" },
  325: { name: "Italy", alpha2: "IT" },
  327: { name: "Vatican City State", alpha2: "VA" },
  331: { name: "San Marino", alpha2: "SM" },
  338: { name: "Malta", alpha2: "MT" },
  339: { name: "Albania", alpha2: "AL" },
  341: { name: "Montenegro", alpha2: "ME" },
  343: { name: "North Macedonia", alpha2: "MK" },
  344: { name: "Croatia", alpha2: "HR" },
  345: { name: "Serbia (Yugoslavia)" },
  346: { name: "Bosnia-Herzegovina", alpha2: "BA" },
  347: { name: "Kosovo", alpha2: "XK" },
  349: { name: "Slovenia", alpha2: "SI" },
  350: { name: "Greece", alpha2: "GR" },
  352: { name: "Cyprus", alpha2: "CY" },
  355: { name: "Bulgaria", alpha2: "BG" },
  359: { name: "Moldova", alpha2: "MD" },
  360: { name: "Romania", alpha2: "RO" },
  365: { name: "Russia (Soviet Union)" },
  366: { name: "Estonia", alpha2: "EE" },
  367: { name: "Latvia", alpha2: "LV" },
  368: { name: "Lithuania", alpha2: "LT" },
  369: { name: "Ukraine", alpha2: "UA" },
  370: { name: "Belarus", alpha2: "BY" },
  371: { name: "Armenia", alpha2: "AM" },
  372: { name: "Georgia", alpha2: "GE" },
  373: { name: "Azerbaijan", alpha2: "AZ" },
  375: { name: "Finland", alpha2: "FI" },
  380: { name: "Sweden", alpha2: "SE" },
  385: { name: "Norway", alpha2: "NO" },
  390: { name: "Denmark", alpha2: "DK" },
  395: { name: "Iceland", alpha2: "IS" },
  402: { name: "Cape Verde", alpha2: "CV" },
  403: { name: "Sao Tome and Principe", alpha2: "ST" },
  404: { name: "Guinea-Bissau", alpha2: "GW" },
  411: { name: "Equatorial Guinea", alpha2: "GQ" },
  420: { name: "Gambia", alpha2: "GM" },
  432: { name: "Mali", alpha2: "ML" },
  433: { name: "Senegal", alpha2: "SN" },
  434: { name: "Benin", alpha2: "BJ" },
  435: { name: "Mauritania", alpha2: "MR" },
  436: { name: "Niger", alpha2: "NE" },
  437: { name: "Ivory Coast", alpha2: "CI" },
  438: { name: "Guinea", alpha2: "GN" },
  439: { name: "Burkina Faso", alpha2: "BF" },
  450: { name: "Liberia", alpha2: "LR" },
  451: { name: "Sierra Leone", alpha2: "SL" },
  452: { name: "Ghana", alpha2: "GH" },
  461: { name: "Togo", alpha2: "TG" },
  471: { name: "Cameroon", alpha2: "CM" },
  475: { name: "Nigeria", alpha2: "NG" },
  481: { name: "Gabon", alpha2: "GA" },
  482: { name: "Central African Republic", alpha2: "CF" },
  483: { name: "Chad", alpha2: "TD" },
  484: { name: "Congo", alpha2: "CG" },
  490: { name: "DR Congo (Zaire)", alpha2: "CD" },
  500: { name: "Uganda", alpha2: "UG" },
  501: { name: "Kenya", alpha2: "KE" },
  510: { name: "Tanzania", alpha2: "TZ" },
  516: { name: "Burundi", alpha2: "BI" },
  517: { name: "Rwanda", alpha2: "RW" },
  520: { name: "Somalia", alpha2: "SO" },
  522: { name: "Djibouti", alpha2: "DJ" },
  530: { name: "Ethiopia", alpha2: "ET" },
  531: { name: "Eritrea", alpha2: "ER" },
  540: { name: "Angola", alpha2: "AO" },
  541: { name: "Mozambique", alpha2: "MZ" },
  551: { name: "Zambia", alpha2: "ZM" },
  552: { name: "Zimbabwe (Rhodesia)", alpha2: "ZW" },
  553: { name: "Malawi", alpha2: "MW" },
  560: { name: "South Africa", alpha2: "ZA" },
  565: { name: "Namibia", alpha2: "NA" },
  570: { name: "Lesotho", alpha2: "LS" },
  571: { name: "Botswana", alpha2: "BW" },
  572: { name: "Kingdom of eSwatini (Swaziland)", alpha2: "SZ" },
  580: { name: "Madagascar (Malagasy)", alpha2: "MG" },
  581: { name: "Comoros", alpha2: "KM" },
  590: { name: "Mauritius", alpha2: "MU" },
  591: { name: "Seychelles", alpha2: "SC" },
  600: { name: "Morocco", alpha2: "MA" },
  615: { name: "Algeria", alpha2: "DZ" },
  616: { name: "Tunisia", alpha2: "TN" },
  620: { name: "Libya", alpha2: "LY" },
  625: { name: "Sudan", alpha2: "SD" },
  626: { name: "South Sudan", alpha2: "SS" },
  630: { name: "Iran", alpha2: "IR" },
  640: { name: "Turkey", alpha2: "TR" },
  645: { name: "Iraq", alpha2: "IQ" },
  651: { name: "Egypt", alpha2: "EG" },
  652: { name: "Syria", alpha2: "SY" },
  660: { name: "Lebanon", alpha2: "LB" },
  663: { name: "Jordan", alpha2: "JO" },
  666: { name: "Israel", alpha2: "IL" },
  670: { name: "Saudi Arabia", alpha2: "SA" },
  678: { name: "Yemen (North Yemen)", alpha2: "YE" },
  680: { name: "Yemen (South Yemen)" },
  690: { name: "Kuwait", alpha2: "KW" },
  692: { name: "Bahrain", alpha2: "BH" },
  694: { name: "Qatar", alpha2: "QA" },
  696: { name: "United Arab Emirates", alpha2: "AE" },
  698: { name: "Oman", alpha2: "OM" },
  700: { name: "Afghanistan", alpha2: "AF" },
  701: { name: "Turkmenistan", alpha2: "TM" },
  702: { name: "Tajikistan", alpha2: "TJ" },
  703: { name: "Kyrgyzstan", alpha2: "KG" },
  704: { name: "Uzbekistan", alpha2: "UZ" },
  705: { name: "Kazakhstan", alpha2: "KZ" },
  710: { name: "China", alpha2: "CN" },
  712: { name: "Mongolia", alpha2: "MN" },
  713: { name: "Taiwan", alpha2: "TW" },
  731: { name: "North Korea", alpha2: "KP" },
  732: { name: "South Korea", alpha2: "KR" },
  740: { name: "Japan", alpha2: "JP" },
  750: { name: "India", alpha2: "IN" },
  760: { name: "Bhutan", alpha2: "BT" },
  770: { name: "Pakistan", alpha2: "PK" },
  771: { name: "Bangladesh", alpha2: "BD" },
  775: { name: "Myanmar (Burma)", alpha2: "MM" },
  780: { name: "Sri Lanka", alpha2: "LK" },
  781: { name: "Maldives", alpha2: "MV" },
  790: { name: "Nepal", alpha2: "NP" },
  800: { name: "Thailand", alpha2: "TH" },
  811: { name: "Cambodia (Kampuchea)", alpha2: "KH" },
  812: { name: "Laos", alpha2: "LA" },
  816: { name: "Vietnam (North Vietnam)", alpha2: "VN" },
  820: { name: "Malaysia", alpha2: "MY" },
  830: { name: "Singapore", alpha2: "SG" },
  835: { name: "Brunei", alpha2: "BN" },
  840: { name: "Philippines", alpha2: "PH" },
  850: { name: "Indonesia", alpha2: "ID" },
  860: { name: "East Timor", alpha2: "TL" },
  900: { name: "Australia", alpha2: "AU" },
  910: { name: "Papua New Guinea", alpha2: "PG" },
  920: { name: "New Zealand", alpha2: "NZ" },
  935: { name: "Vanuatu", alpha2: "VU" },
  940: { name: "Solomon Islands", alpha2: "SB" },
  950: { name: "Fiji", alpha2: "FJ" },
  970: { name: "Kiribati", alpha2: "KI" },
  971: { name: "Nauru", alpha2: "NR" },
  972: { name: "Tonga", alpha2: "TO" },
  973: { name: "Tuvalu", alpha2: "TV" },
  983: { name: "Marshall Islands", alpha2: "MH" },
  986: { name: "Palau", alpha2: "PW" },
  987: { name: "Federated States of Micronesia", alpha2: "FM" },
  990: { name: "Samoa (Western Samoa)", alpha2: "WS" },
}

/** Numbers whose older years belong to a larger state, with the first full year of the state of today. */
const since: Readonly<Record<number, { readonly alpha2: string; readonly year: number }>> = {
  345: { alpha2: "RS", year: 2007 },
  365: { alpha2: "RU", year: 1992 },
}

/**
 * The two letters of ISO 3166-1 for a Gleditsch-Ward number; undefined where no letters are right.
 *
 * @remarks A number that stood for a larger state in older years has letters only where a later year is given.
 * @example
 * ```ts
 * countryOfGw(652) // => "SY"
 * countryOfGw(365) // => undefined
 * countryOfGw(365, 1995) // => "RU"
 * countryOfGw(365, 1990) // => undefined
 * ```
 * @category formats
 */
export const countryOfGw = (number: number, year?: number): string | undefined => {
  const later = since[number]
  if (later === undefined) return gleditschWard[number]?.alpha2
  return year !== undefined && year >= later.year ? later.alpha2 : undefined
}
