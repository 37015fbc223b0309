// The XML of a workbook by events, without document types, entities, depths or texts that no workbook has.
import { longestCell } from "../../reading/limits.ts"
import { beyondLimit, stopped } from "../../reading/workbook/stop.ts"
import { needed } from "../optional-packages.ts"

/** The attributes of an element by their names. */
export type Attributes = Readonly<Record<string, string>>

/** What is told of a part as it is read; elements are named without their prefixes. */
export interface XmlEvents {
  readonly open?: (name: string, attributes: Attributes) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

/** Takes the text of one part of a workbook. */
export interface XmlReader {
  /** Takes the next piece. */
  readonly push: (text: string) => void
  /** Tells that the text is at its end. */
  readonly end: () => void
}

/** Makes readers of parts. */
export type XmlReaders = (part: string, events: XmlEvents) => XmlReader

const deepest = 64

// Between two elements there is at most one cell; its text may be written with an escape for each character.
const longestQuiet = 8 * longestCell

const localName = (name: string): string => name.slice(name.indexOf(":") + 1)

/** An attribute by its name without the prefix. */
export const attributeOf = (attributes: Attributes, name: string): string | undefined => {
  const key = name in attributes ? name : Object.keys(attributes).find((key) => localName(key) === name)
  return key === undefined ? undefined : attributes[key]
}

/** Readers of XML, once the package they need is found. */
export const xmlReaders = async (): Promise<XmlReaders> => {
  const { SaxesParser } = await needed(() => import("saxes"), "reading .xlsx files", "yauzl and saxes")
  return (part, events) => {
    const parser = new SaxesParser({ xmlns: false, position: false })
    // The parser's own table answers to the names of every object, such as &constructor;.
    parser.ENTITIES = Object.assign(Object.create(null), { amp: "&", gt: ">", lt: "<", quot: '"', apos: "'" })
    let depth = 0
    let quiet = 0
    const damaged = (what: string): Error => stopped("file/damaged", { what: `The part ${part} ${what}` })
    parser.on("error", (error) => {
      throw damaged(`is not sound XML: ${error.message.slice(0, 120)}`)
    })
    parser.on("doctype", () => {
      throw damaged("declares a document type, which no workbook does")
    })
    parser.on("opentag", ({ name, attributes }) => {
      quiet = 0
      depth += 1
      if (depth > deepest) throw beyondLimit(`The part ${part} is nested too deep`, `${deepest} levels`)
      events.open?.(localName(name), attributes)
    })
    parser.on("closetag", ({ name }) => {
      quiet = 0
      depth -= 1
      events.close?.(localName(name))
    })
    if (events.text !== undefined) {
      parser.on("text", events.text)
      parser.on("cdata", events.text)
    }
    return {
      push: (text) => {
        quiet += text.length
        parser.write(text)
        if (quiet > longestQuiet) {
          throw beyondLimit(`The part ${part} holds too long a text`, `${longestCell} characters in a cell`)
        }
      },
      end: () => {
        parser.close()
      },
    }
  }
}
