import { describe, expect, test } from "vitest"
import { actor, contextOf, dataset, type NameInit, name } from "../../../src/index.ts"
import { actorSearch, findActors } from "../../../src/resolve/actors/find-actors.ts"

const people: readonly (readonly [id: string, names: readonly NameInit[]])[] = [
  ["abu-taqua", [name("Mushtaq Talib al Saidi"), name("Abu Taqua", { kind: "nom-de-guerre" })]],
  ["abu-taqi", ["Abu Taqi"]],
  ["hezbollah", ["Hezbollah"]],
  ["kataib-hezbollah", ["Kata'ib Hezbollah", name("كتائب حزب الله", { lang: "ar", script: "Arab" })]],
  ["nujaba", ["Harakat Hezbollah al-Nujaba", name("Al Nujaba", { kind: "short" })]],
  ["pmf", ["Popular Mobilization Forces", name("Popular Multitude", { kind: "mistranslation" })]],
  ["sdf", [name("SDF", { kind: "acronym" })]],
  ["wagner", [name("Группа Вагнера", { lang: "ru" }), "Wagner Group"]],
  ["nusra", ["Jabhat an-Nusra"]],
  ["hts", ["Hay'at Tahrir al-Sham"]],
  ["shabaab", ["al-Shabaab"]],
  ["qaeda", ["Al-Qaeda"]],
  ["houthi", ["Ansar Allah", name("Houthi movement", { kind: "alias" })]],
  ["fatah", ["Fatah"]],
  ["sadr", ["Muqtada al-Sadr"]],
  ["pkk", ["Partiya Karkerên Kurdistanê", name("PKK", { kind: "acronym" })]],
  ["gulen", ["Fethullah Gülen"]],
  ["zelensky", ["Volodymyr Zelenskyy"]],
  ["irgc", ["Islamic Revolutionary Guard Corps"]],
  ["iran", ["Iran"]],
  ["iraq", ["Iraq"]],
  ["idf", ["צה״ל", "Israel Defense Forces"]],
]

const context = contextOf(
  dataset({
    actors: people.map(([id, names]) => actor({ id: `actor:${id}`, names: [...names] })),
  }),
)
// Of the processor and not of the clock, which other work slows.
const millisecondsUsed = (): number => process.cpuUsage().user / 1_000

const asked = (text: string) => findActors(text, context).map((one) => [one.actor.slice(6), one.match])
const first = (text: string) => asked(text)[0]

describe("a typed name finds the actor, and says why", () => {
  test.each<[typed: string, id: string, match: string]>([
    ["Abu Taqua", "abu-taqua", "exact"],
    ["abu-taqua", "abu-taqua", "folded"],
    ["Abu Taqwa", "abu-taqua", "transliterated"],
    ["أبو تقوى", "abu-taqua", "transliterated"],
    ["Abou Takwa", "abu-taqua", "transliterated"],
    ["al-Saidi, Mushtaq Talib", "abu-taqua", "reordered"],
    ["Mushtak Talib Es-Saidi", "abu-taqua", "transliterated"],
    ["Hizballah", "hezbollah", "transliterated"],
    ["حزب الله", "hezbollah", "transliterated"],
    ["حِزْبُ الله", "hezbollah", "transliterated"],
    ["Хезболла", "hezbollah", "transliterated"],
    ["Hizb Allah", "hezbollah", "transliterated"],
    ["Hezbolla", "hezbollah", "transliterated"],
    ["كتائب حزب الله", "kataib-hezbollah", "exact"],
    ["Kataeb Hizbullah", "kataib-hezbollah", "transliterated"],
    ["النجباء", "nujaba", "transliterated"],
    ["el Nujaba", "nujaba", "folded"],
    ["PMF", "pmf", "acronym"],
    ["P.M.F.", "pmf", "acronym"],
    ["popular multitude", "pmf", "folded"],
    ["Syrian Democratic Forces", "sdf", "acronym"],
    ["Вагнер", "wagner", "part"],
    ["Vagner Group", "wagner", "transliterated"],
    ["جبهة النصرة", "nusra", "transliterated"],
    ["Jabhat al-Nusrah", "nusra", "transliterated"],
    ["Alnusra", "nusra", "part"],
    ["هيئة تحرير الشام", "hts", "transliterated"],
    ["HTS", "hts", "acronym"],
    ["الشباب", "shabaab", "transliterated"],
    ["القاعدة", "qaeda", "transliterated"],
    ["al Qaida", "qaeda", "transliterated"],
    ["أنصار الله", "houthi", "transliterated"],
    ["Ansarallah", "houthi", "folded"],
    ["الحوثي", "houthi", "part"],
    ["فتح", "fatah", "transliterated"],
    ["مقتدى الصدر", "sadr", "transliterated"],
    ["Moqtada Sadr", "sadr", "transliterated"],
    ["partiya karkeren kurdistane", "pkk", "folded"],
    ["Fethullah Gulen", "gulen", "folded"],
    ["Владимир Зеленский", "zelensky", "transliterated"],
    ["Islamic Revolutionary Guadr Corps", "irgc", "near"],
    ["צה״ל", "idf", "exact"],
    ["צהל", "idf", "folded"],
  ])("%s", (typed, id, match) => {
    expect(asked(typed)).toContainEqual([id, match])
    if (match !== "near") expect(first(typed)?.[0]).toBe(id)
  })

  test("the name that matched stands beside it, also a mistranslation", () => {
    expect(findActors("Popular Multitude", context)[0]?.name).toMatchObject({ kind: "mistranslation" })
  })

  test("all candidates are told, the closer first", () => {
    expect(asked("Abu Taqwa").map(([id]) => id)).toEqual(["abu-taqua", "abu-taqi"])
    expect(asked("ابو تقوي").map(([id]) => id)).toEqual(["abu-taqi", "abu-taqua"])
    expect(asked("Hezbollah").map(([id]) => id)).toEqual(["hezbollah", "kataib-hezbollah", "nujaba"])
    expect(findActors("Hezbollah", context, { limit: 2 })).toHaveLength(2)
  })

  test("Iran is not Iraq by sound, only by a slip of the pen", () => {
    expect(asked("Iran")).toEqual([
      ["iran", "exact"],
      ["iraq", "near"],
    ])
  })
})

describe("what is typed is data", () => {
  test.each(["", "   ", "---", "(.*)+$", "\\u{}[", "%", "\u0000", "\ud800", "ـ", "ال", "the"])(
    "%j finds nobody, and nothing breaks",
    (typed) => {
      expect(findActors(typed, context)).toEqual([])
    },
  )

  test("an endless text is cut, and a list of a million words is not walked", () => {
    const started = millisecondsUsed()
    expect(findActors("Abu Taqua ".repeat(1_000_000), context).length).toBeGreaterThan(0)
    expect(findActors("a".repeat(10_000_000), context)).toEqual([])
    expect(millisecondsUsed() - started).toBeLessThan(1_000)
  })

  test("actors without names, and a dataset without actors, have no candidates", () => {
    const nameless = dataset({ actors: [actor({ id: "actor:x", description: "militants" })] })
    expect(findActors("militants", contextOf(nameless))).toEqual([])
    expect(findActors("anyone", contextOf(dataset({})))).toEqual([])
  })
})

test("20,000 actors of five names are searched in well under a second, always in the same order", () => {
  const syllables = ["al", "ba", "ha", "ka", "mi", "nu", "ra", "sa", "ti", "zu", "qad", "hez", "jab", "lah"]
  const word = (seed: number): string =>
    [seed % 14, (seed >> 4) % 14, (seed >> 8) % 14, (seed >> 12) % 14].map((at) => syllables[at]).join("")
  const many = {
    ...dataset({}),
    actors: Array.from({ length: 20_000 }, (_, index) => ({
      id: `actor:${index}` as const,
      names: Array.from({ length: 5 }, (_, at) => ({
        text: `${word(index * 7 + at)} ${word(index * 31 + at * 1_009)} Movement`,
        kind: "full" as const,
      })),
    })),
  }
  const search = actorSearch(contextOf(many))
  search("warm up")
  const started = millisecondsUsed()
  const found = [...Array(5)].map(() => search("Hezlahba Jabnuqad Movment"))
  expect((millisecondsUsed() - started) / 5).toBeLessThan(1_000)
  expect(new Set(found.map((one) => JSON.stringify(one))).size).toBe(1)
})
