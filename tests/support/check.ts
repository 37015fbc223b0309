// What the modules made of documentation fences call where the documentation says `// =>`.
import { expect } from "vitest"

/** Fails unless what the documentation shows is what comes out. */
export const equal = async (place: string, actual: unknown, expected: unknown): Promise<void> => {
  expect(await actual, place).toStrictEqual(await expected)
}

/** Fails unless it throws an error with the text in its message. */
export const throws = async (place: string, run: () => unknown, text: string): Promise<void> => {
  await expect(run, place).rejects.toThrow(text)
}
