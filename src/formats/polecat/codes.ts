// The words of the PLOVER ontology that POLECAT codes with; others may come.
import type { NullSpellings } from "../column.ts"

/** A cell that says nothing: empty, None of the program that writes the files, NA of a table saved again in R. */
export const silent: NullSpellings = { "": "not-recorded", None: "not-recorded", NA: "not-recorded" }

/** What events are sorted into: said or done, together or against each other. */
export const quads: Readonly<Record<string, string>> = {
  "VERBAL COOPERATION": "Words that bring two sides together.",
  "MATERIAL COOPERATION": "Deeds that bring two sides together.",
  "VERBAL CONFLICT": "Words against a side.",
  "MATERIAL CONFLICT": "Deeds against a side.",
}

/** What was done or said. */
export const eventTypes: Readonly<Record<string, string>> = {
  AGREE: "Agrees, offers or promises to cooperate.",
  CONSULT: "Meets, visits, hosts or negotiates.",
  SUPPORT: "Speaks up for somebody, or signs or ratifies an agreement.",
  CONCEDE: "Gives way in words: a promise, an apology, a pardon, a ceasefire that is declared.",
  COOPERATE: "Trades, exercises or shares with another, to the good of both.",
  AID: "Gives money, goods, arms, people or shelter.",
  RETREAT: "Gives way in deeds: withdraws, releases, returns, disarms, resigns.",
  REQUEST: "Asks for or demands something.",
  ACCUSE: "Blames, criticizes, sues or investigates.",
  REJECT: "Refuses something.",
  THREATEN: "Threatens with deeds.",
  PROTEST: "Demonstrates, strikes, boycotts or riots.",
  SANCTION: "Breaks off or cuts down relations, or is found guilty by a court.",
  MOBILIZE: "Moves forces or raises their readiness short of using them.",
  COERCE: "Represses or restricts: arrests, bans, curfews, seizures.",
  ASSAULT: "Does harm to people or things by force.",
}

/** The sort of each event type. */
export const quadOfType: Readonly<Record<string, string>> = {
  AGREE: "VERBAL COOPERATION",
  CONSULT: "VERBAL COOPERATION",
  SUPPORT: "VERBAL COOPERATION",
  CONCEDE: "VERBAL COOPERATION",
  COOPERATE: "MATERIAL COOPERATION",
  AID: "MATERIAL COOPERATION",
  RETREAT: "MATERIAL COOPERATION",
  REQUEST: "VERBAL CONFLICT",
  ACCUSE: "VERBAL CONFLICT",
  REJECT: "VERBAL CONFLICT",
  THREATEN: "VERBAL CONFLICT",
  PROTEST: "MATERIAL CONFLICT",
  SANCTION: "MATERIAL CONFLICT",
  MOBILIZE: "MATERIAL CONFLICT",
  COERCE: "MATERIAL CONFLICT",
  ASSAULT: "MATERIAL CONFLICT",
}

const demands = {
  assist: "Exchange, relations or help.",
  change: "Another policy, government or institution.",
  yield: "A concession, such as a release or a ceasefire.",
  meet: "A meeting or negotiation.",
}

/** How it was done, by event type; those that are not here have no modes of their own. */
export const modesOfType: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  CONSULT: {
    visit: "The actor visits the recipient.",
    "third-party": "A third party hosts.",
    multilateral: "Several sides meet.",
    phone: "They speak from afar.",
  },
  RETREAT: {
    withdraw: "Forces leave a place.",
    release: "Captives are set free.",
    return: "Property is given back.",
    disarm: "Arms are given up.",
    ceasefire: "A ceasefire is kept.",
    access: "Observers or helpers are let in.",
    resign: "An official resigns.",
  },
  REQUEST: demands,
  ACCUSE: {
    disapprove: "Criticizes or condemns.",
    investigate: "Looks into something.",
    allege: "Blames or charges.",
  },
  REJECT: demands,
  THREATEN: {
    restrict: "To restrict movement or trade.",
    ban: "To ban somebody or something.",
    arrest: "To arrest.",
    relations: "To break off relations or talks.",
    expel: "To expel somebody.",
    territory: "To take a territory.",
    violence: "To use violence.",
  },
  PROTEST: {
    demo: "A demonstration, peaceful for the most part.",
    riot: "A crowd does violence.",
    strike: "Work is laid down.",
    "strike-gen": "Work is laid down everywhere.",
    "strike-lim": "Work is laid down in one branch.",
    hunger: "A hunger strike.",
    "strike-hun": "A hunger strike.",
    boycott: "A boycott.",
    obstruct: "A way is blocked.",
  },
  SANCTION: {
    convict: "A court finds somebody guilty.",
    expel: "Somebody is expelled from a group or country.",
    withdraw: "Somebody leaves a group, or takes people or aid away.",
    discontinue: "Relations, talks or exchange are ended.",
    cancel: "A meeting is cancelled.",
    sever: "Relations or exchange are cut.",
  },
  MOBILIZE: {
    troops: "Armed forces.",
    weapons: "Weapons are made ready.",
    police: "Police or security forces.",
    militia: "A militia.",
  },
  COERCE: {
    seize: "Property is taken.",
    confiscate: "Property is taken.",
    restrict: "Freedoms or movement are restricted.",
    ban: "Somebody or something is banned.",
    censor: "A publication is banned or cut.",
    curfew: "A curfew.",
    "martial-law": "A state of emergency or martial law.",
    arrest: "People are detained or charged.",
    deport: "People are deported.",
    withhold: "Supplies or services are cut off.",
    misinformation: "Untruths are spread as a campaign.",
  },
  ASSAULT: {
    abduct: "People are taken away.",
    beat: "People are beaten.",
    torture: "People are tortured.",
    execute: "People are executed.",
    sexual: "Sexual violence.",
    targeted: "An attack aimed at a person.",
    assassinate: "An attack aimed at a person.",
    destroy: "Property is destroyed.",
    primitive: "Blades, stones, fire or tools.",
    firearms: "Guns that one person carries.",
    explosives: "Explosives other than those of heavy weapons.",
    "suicide-attack": "Attackers die of their own charge.",
    aerial: "From crewed aircraft.",
    drone: "From drones.",
    "heavy-weapons": "Weapons that a crew serves.",
    "crowd-control": "Means against crowds.",
    unconventional: "Chemical, biological, radiological or nuclear means.",
  },
}

/** All modes, whatever their type. */
export const modes: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(modesOfType)
    .flatMap((ofType) => Object.keys(ofType))
    .map((mode) => {
      const types = Object.keys(modesOfType).filter((type) => Object.hasOwn(modesOfType[type] ?? {}, mode))
      return [mode, types.map((type) => `${type}: ${modesOfType[type]?.[mode]}`).join(" ")]
    }),
)

/** The sectors of society that actors belong to. */
export const sectors: Readonly<Record<string, string>> = {
  GOV: "A government: its executive and the parties that bear it.",
  JUD: "Courts and judges.",
  LEG: "Parliaments and their members.",
  MIL: "A state's armed forces.",
  COP: "Police.",
  SPY: "Intelligence services.",
  OPP: "The political opposition.",
  PTY: "Political parties of neither side.",
  REB: "Armed groups against a government.",
  PRM: "Armed groups beside a government.",
  UAF: "Armed people of whom it is not known whose they are.",
  CRM: "Criminals and their gangs.",
  CVL: "Civilians.",
  ELI: "Former officials, celebrities and the like.",
  BUS: "Businesses.",
  EDU: "Schools and their people.",
  MED: "Health and its people.",
  LAB: "Workers and their unions.",
  AGR: "Farm workers and peasants.",
  JRN: "Journalists and outlets.",
  REF: "Refugees and displaced people.",
  REL: "Religious bodies.",
  SOC: "Civil society that is none of the others.",
  PRE: "A sector that the ontology lists as PRE.",
  UNK: "Not known.",
}

/** What the point stands for, by the feature codes of GeoNames. */
export const features: Readonly<Record<string, string>> = {
  PCLI: "An independent country.",
  PCLD: "A dependent country.",
  PCLS: "A country that is not independent in every respect.",
  PCLF: "A country in free association with another.",
  PCL: "A country or territory.",
  TERR: "A territory.",
  ADM1: "A unit of the first level.",
  ADM2: "A unit of the second level.",
  ADM3: "A unit of the third level.",
  ADM4: "A unit of the fourth level.",
  PPL: "A settlement.",
  PPLC: "The capital of a country.",
  PPLA: "The seat of a unit of the first level.",
  PPLA2: "The seat of a unit of the second level.",
  PPLA3: "The seat of a unit of the third level.",
  PPLA4: "The seat of a unit of the fourth level.",
  PPLL: "A small settlement.",
  PPLX: "A part of a settlement.",
}
