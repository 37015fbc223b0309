// The codes of GTD with the labels that stand beside them in its rows.
import { furtherCountries, gtdCountries } from "./countries.ts"

/** The parts of the world; 7 was met in no row. */
export const regions: Readonly<Record<string, string>> = {
  1: "North America",
  2: "Central America & Caribbean",
  3: "South America",
  4: "East Asia",
  5: "Southeast Asia",
  6: "South Asia",
  7: "Central Asia",
  8: "Western Europe",
  9: "Eastern Europe",
  10: "Middle East & North Africa",
  11: "Sub-Saharan Africa",
  12: "Australasia & Oceania",
}

/** The forms of attack; public lists that number them by priority are wrong. */
export const attackTypes: Readonly<Record<string, string>> = {
  1: "Assassination",
  2: "Armed Assault",
  3: "Bombing/Explosion",
  4: "Hijacking",
  5: "Hostage Taking (Barricade Incident)",
  6: "Hostage Taking (Kidnapping)",
  7: "Facility/Infrastructure Attack",
  8: "Unarmed Assault",
  9: "Unknown",
}

/** The sorts of targets. */
export const targetTypes: Readonly<Record<string, string>> = {
  1: "Business",
  2: "Government (General)",
  3: "Police",
  4: "Military",
  5: "Abortion Related",
  6: "Airports & Aircraft",
  7: "Government (Diplomatic)",
  8: "Educational Institution",
  9: "Food or Water Supply",
  10: "Journalists & Media",
  11: "Maritime",
  12: "NGO",
  13: "Other",
  14: "Private Citizens & Property",
  15: "Religious Figures/Institutions",
  16: "Telecommunication",
  17: "Terrorists/Non-State Militia",
  18: "Tourists",
  19: "Transportation",
  20: "Unknown",
  21: "Utilities",
  22: "Violent Political Party",
}

/** The narrower sorts of targets. */
export const targetSubtypes: Readonly<Record<string, string>> = {
  1: "Gas/Oil/Electric",
  2: "Restaurant/Bar/Café",
  3: "Bank/Commerce",
  4: "Multinational Corporation",
  5: "Industrial/Textiles/Factory",
  6: "Medical/Pharmaceutical",
  7: "Retail/Grocery/Bakery",
  8: "Hotel/Resort",
  9: "Farm/Ranch",
  10: "Mining",
  11: "Entertainment/Cultural/Stadium/Casino",
  12: "Construction",
  13: "Private Security Company/Firm",
  14: "Judge/Attorney/Court",
  15: "Politician or Political Party Movement/Meeting/Rally",
  16: "Royalty",
  17: "Head of State",
  18: "Government Personnel (excluding police, military)",
  19: "Election-related",
  20: "Intelligence",
  21: "Government Building/Facility/Office",
  22: "Police Building (headquarters, station, school)",
  23: "Police Patrol (including vehicles and convoys)",
  24: "Police Checkpoint",
  25: "Police Security Forces/Officers",
  26: "Prison/Jail",
  27: "Military Barracks/Base/Headquarters/Checkpost",
  28: "Military Recruiting Station/Academy",
  29: "Military Unit/Patrol/Convoy",
  30: "Military Weaponry",
  31: "Military Aircraft",
  32: "Military Maritime",
  33: "Non-combatant Personnel",
  34: "Military Personnel (soldiers, troops, officers, forces)",
  35: "Military Transportation/Vehicle (excluding convoys)",
  36: "Military Checkpoint",
  39: "Paramilitary",
  40: "Clinics",
  41: "Personnel",
  42: "Aircraft (not at an airport)",
  43: "Airline Officer/Personnel",
  44: "Airport",
  45: "Diplomatic Personnel (outside of embassy, consulate)",
  46: "Embassy/Consulate",
  47: "International Organization (peacekeeper, aid agency, compound)",
  48: "Teacher/Professor/Instructor",
  49: "School/University/Educational Building",
  50: "Other Personnel",
  52: "Water Supply",
  53: "Newspaper Journalist/Staff/Facility",
  54: "Radio Journalist/Staff/Facility",
  55: "Television Journalist/Staff/Facility",
  56: "Other (including online news agencies)",
  57: "Civilian Maritime",
  58: "Commercial Maritime",
  59: "Oil Tanker",
  60: "Port",
  61: "Domestic NGO",
  62: "International NGO",
  63: "Ambulance",
  64: "Fire Fighter/Truck",
  65: "Refugee (including Camps/IDP/Asylum Seekers)",
  66: "Demilitarized Zone (including Green Zone)",
  67: "Unnamed Civilian/Unspecified",
  68: "Named Civilian",
  69: "Religion Identified",
  70: "Student",
  71: "Race/Ethnicity Identified",
  72: "Farmer",
  73: "Vehicles/Transportation",
  74: "Marketplace/Plaza/Square",
  75: "Village/City/Town/Suburb",
  76: "House/Apartment/Residence",
  77: "Laborer (General)/Occupation Identified",
  78: "Procession/Gathering (funeral, wedding, birthday, religious)",
  79: "Public Area (garden, parking lot, garage, beach, public building, camp)",
  80: "Memorial/Cemetery/Monument",
  81: "Museum/Cultural Center/Cultural House",
  82: "Labor Union Related",
  83: "Protester",
  84: "Political Party Member/Rally",
  85: "Religious Figure",
  86: "Place of Worship",
  87: "Affiliated Institution",
  88: "Radio",
  89: "Television",
  90: "Telephone/Telegraph",
  91: "Internet Infrastructure",
  92: "Multiple Telecommunication Targets",
  93: "Terrorist",
  94: "Non-State Militia",
  95: "Tourism Travel Agency",
  96: "Tour Bus/Van",
  97: "Tourist",
  98: "Other Facility",
  99: "Bus (excluding tourists)",
  100: "Train/Train Tracks/Trolley",
  101: "Bus Station/Stop",
  102: "Subway",
  103: "Bridge/Car Tunnel",
  104: "Highway/Road/Toll/Traffic Signal",
  105: "Taxi/Rickshaw",
  106: "Gas",
  107: "Electricity",
  108: "Oil",
  109: "Party Official/Candidate/Other Personnel",
  110: "Party Office/Facility",
  112: "Legal Services",
  113: "Alleged Informant",
}

/** The sorts of weapons; 3 and 4 were met in no row. */
export const weaponTypes: Readonly<Record<string, string>> = {
  1: "Biological",
  2: "Chemical",
  3: "Radiological",
  4: "Nuclear",
  5: "Firearms",
  6: "Explosives",
  7: "Fake Weapons",
  8: "Incendiary",
  9: "Melee",
  10: "Vehicle (not to include vehicle-borne explosives, i.e., car or truck bombs)",
  11: "Sabotage Equipment",
  12: "Other",
  13: "Unknown",
}

/** The narrower sorts of weapons. */
export const weaponSubtypes: Readonly<Record<string, string>> = {
  1: "Poisoning",
  2: "Automatic or Semi-Automatic Rifle",
  3: "Handgun",
  4: "Rifle/Shotgun (non-automatic)",
  5: "Unknown Gun Type",
  6: "Other Gun Type",
  7: "Grenade",
  8: "Landmine",
  9: "Letter Bomb",
  10: "Pressure Trigger",
  11: "Projectile (rockets, mortars, RPGs, etc.)",
  12: "Remote Trigger",
  13: "Suicide (carried bodily by human being)",
  14: "Time Fuse",
  15: "Vehicle",
  16: "Unknown Explosive Type",
  17: "Other Explosive Type",
  18: "Arson/Fire",
  19: "Molotov Cocktail/Petrol Bomb",
  20: "Gasoline or Alcohol",
  21: "Blunt Object",
  22: "Hands, Feet, Fists",
  23: "Knife or Other Sharp Object",
  24: "Rope or Other Strangling Device",
  26: "Suffocation",
  27: "Unknown Weapon Type",
  28: "Dynamite/TNT",
  29: "Sticky Bomb",
  30: "Explosive",
  31: "Pipe Bomb",
}

/** How responsibility was claimed: 2 is the call after the incident, 3 the call before it. */
export const claimModes: Readonly<Record<string, string>> = {
  1: "Letter",
  2: "Call (post-incident)",
  3: "Call (pre-incident)",
  4: "E-mail",
  5: "Note left at scene",
  6: "Video",
  7: "Posted to website, blog, etc.",
  8: "Personal claim",
  9: "Other",
  10: "Unknown",
}

/** What the point of an incident stands for. */
export const specificities: Readonly<Record<string, string>> = {
  1: "The city, town or village.",
  2: "The smallest unit around a city whose own point was not found; its centre.",
  3: "The smallest unit around a place outside any city; its centre.",
  4: "The first administrative level; its centre.",
  5: "No place that a point could stand for.",
}

/** What the incident may be where the coders doubt that it is terrorism. */
export const alternatives: Readonly<Record<string, string>> = {
  1: "Insurgency/Guerilla Action",
  2: "Other Crime Type",
  3: "Intra/Inter-group Conflict",
  4: "Lack of Intentionality",
  5: "State Actors",
}

/** How great the damage to property is. */
export const propertyExtents: Readonly<Record<string, string>> = {
  1: "Catastrophic (likely >= $1 billion)",
  2: "Major (likely >= $1 million but < $1 billion)",
  3: "Minor (likely < $1 million)",
  4: "Unknown",
}

/** How the taking of hostages ended. */
export const hostageOutcomes: Readonly<Record<string, string>> = {
  1: "Attempted Rescue",
  2: "Hostage(s) released by perpetrators",
  3: "Hostage(s) escaped (not during rescue attempt)",
  4: "Hostage(s) killed (not during rescue attempt)",
  5: "Successful Rescue",
  6: "Combination",
  7: "Unknown",
}

const namesOf = (
  countries: Readonly<Record<string, { readonly name: string }>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(countries).map(([code, { name }]) => [code, name]))

/** The labels of the numbers of countries, of an incident or of its targets. */
export const countryNames: Readonly<Record<string, string>> = namesOf({
  ...furtherCountries,
  ...gtdCountries,
})

type Labelled = readonly [code: string, label: string, labels: Readonly<Record<string, string>>]

const numbered = (
  stem: string,
  times: number,
  labels: Readonly<Record<string, string>>,
): readonly Labelled[] =>
  Array.from({ length: times }, (_, at): Labelled => [`${stem}${at + 1}`, `${stem}${at + 1}_txt`, labels])

/**
 * The coded columns, each with the column of its labels and the labels that stand there.
 *
 * @remarks Numbers of countries that were met in no row are left out: what stands beside them was not seen.
 */
export const labelled: readonly Labelled[] = [
  ["country", "country_txt", namesOf(gtdCountries)],
  ["region", "region_txt", regions],
  ["alternative", "alternative_txt", alternatives],
  ...numbered("attacktype", 3, attackTypes),
  ...numbered("targtype", 3, targetTypes),
  ...numbered("targsubtype", 3, targetSubtypes),
  ...numbered("natlty", 3, namesOf(gtdCountries)),
  ["claimmode", "claimmode_txt", claimModes],
  ["claimmode2", "claimmode2_txt", claimModes],
  ["claimmode3", "claimmode3_txt", claimModes],
  ...numbered("weaptype", 4, weaponTypes),
  ...numbered("weapsubtype", 4, weaponSubtypes),
  ["propextent", "propextent_txt", propertyExtents],
  ["hostkidoutcome", "hostkidoutcome_txt", hostageOutcomes],
]

/** Other labels of the same codes, of earlier and later releases, that are as right as those of the list. */
export const labelVariants: Readonly<Record<string, readonly string[]>> = {
  "Restaurant/Bar/Café": ["Restaurant/Bar/Cafe"],
  "Intra/Inter-group Conflict": ["Inter/Intra-Group Conflict", "Inter/Intra-group Conflict"],
  Explosives: ["Explosives/Bombs/Dynamite"],
  "Vehicle (not to include vehicle-borne explosives, i.e., car or truck bombs)": ["Vehicle"],
  "Automatic or Semi-Automatic Rifle": ["Automatic Weapon"],
  "Catastrophic (likely >= $1 billion)": ["Catastrophic (likely > $1 billion)"],
  "Major (likely >= $1 million but < $1 billion)": ["Major (likely > $1 million but < $1 billion)"],
}
