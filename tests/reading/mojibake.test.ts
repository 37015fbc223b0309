import { describe, expect, test } from "vitest"
import { windows1252Upper } from "../../src/reading/text/encoding.ts"
import { mojibakeIn } from "../../src/reading/text/mojibake.ts"
import { read } from "./read-table.ts"

/** UTF-8 read as Windows-1252. */
const spoilt = (text: string): string =>
  Array.from(new TextEncoder().encode(text), (byte) =>
    byte >= 0x80 && byte <= 0x9f ? windows1252Upper[byte - 0x80] : String.fromCharCode(byte),
  ).join("")

describe("text that was UTF-8 and read as Windows-1252", () => {
  test.each([
    "café",
    "Bogotá",
    "São Paulo",
    "SÃO PAULO",
    "Peña",
    "NARIÑO",
    "Île",
    "naïve",
    "Köln",
    "misión",
    "l’été",
    "“x”",
    "a – b",
    "…",
    "10 €",
    "5 °C",
    "Łódź",
    "Čačak",
    "Đồng Hới",
    "Дебальцево",
    "Αθήνα",
    "حلب",
    "חיפה",
    "中国",
    "서울",
    "ภาคใต้",
    "😀",
    "\ufeffid",
  ])("is seen in what was %s", (text) => {
    const found = mojibakeIn(`Near ${spoilt(text)} town`)
    expect(found).not.toBe(undefined)
    expect(text).toContain(found?.meant)
  })

  test("is seen also where Latin-1 was meant by the reader", () => {
    const latin1 = Array.from(new TextEncoder().encode("SÃO “x”"), (byte) => String.fromCharCode(byte)).join(
      "",
    )
    expect(mojibakeIn(latin1)?.meant).toBe("Ã")
  })

  test.each([
    "SÃO PAULO",
    "MANHÃ",
    "«MANHÃ»",
    "AMANHÃ…",
    "“AMANHÃ”",
    "AMANHÃ – TARDE",
    "MANHÃ\u00a0»",
    "Â",
    "Â, ÂNGELO, Â.",
    "VÂN ĐỒN, ÂU LẠC",
    "Đồng Hới, Huế, Đà Nẵng",
    "ĐÀ NẴNG",
    "«L’été…»",
    "« Où ça… à »",
    "À PARIS, ÇA VA",
    "“passé…”",
    "È VERO…»",
    "Ñuñoa, ÑUÑOA",
    "¿Qué…? ¡Olé!",
    "Málaga®",
    "5 m² à 20 °C",
    "KNÍŽKA, VÝŠKA, ÚŽASNÝ",
    "Ærø, Århus, Ødense",
    "Çankırı, Şırnak, Iğdır",
    "Österreich, Übersee, ÄÖÜß",
    "café – 5 €",
    "10×½",
    "naïve",
    "e\u0301",
    "",
    "plain",
    "日本語 Ã",
  ])("is not seen in %s", (text) => {
    expect(mojibakeIn(text)).toBe(undefined)
  })

  test("is one finding for a row, with the place it was seen in", async () => {
    const table = await read("id,a,b\n1,x,y\n2,cafÃ© in BogotÃ¡,ParÃ¡\n3,SÃO,MANHÃ\n")
    expect(table.faults).toEqual([["file/mojibake", 2, 3]])
    expect(table.severities).toEqual(["warning"])
    expect(table.breaches[0]).toEqual({
      value: "cafÃ© in Bogo",
      params: { found: '"Ã©"', meant: '"é"' },
    })
    expect(table.rows[1]?.[1]).toBe("cafÃ© in BogotÃ¡")
  })

  test("is seen across the border of two windows", async () => {
    for (let shift = 0; shift < 8; shift++) {
      const before = "x".repeat(262_130 + shift)
      expect((await read(`a,b\n1,${before}Ã©\n2,3\n`)).faults).toEqual([["file/mojibake", 1, 2]])
    }
  })
})
