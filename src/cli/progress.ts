// One line on the terminal that says how far a long check has come.
import type { CheckProgress } from "../checking/settings.ts"
import { inert } from "../core/shown.ts"

/** A line of progress. */
export interface ProgressLine {
  /** Shows how far the check has come; rarely enough not to slow it down. */
  readonly show: (progress: CheckProgress) => void
  /** Takes the line away. */
  readonly clear: () => void
}

const pause = 150

/** Milliseconds as people say them: `8 s`, `3 min 20 s`. */
const timeText = (milliseconds: number): string => {
  const seconds = Math.ceil(milliseconds / 1000)
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

/** A line of progress for a file of a known or unknown size. */
export const progressLine = (
  write: (text: string) => void,
  file: string,
  size: number | undefined,
  now: () => number = () => performance.now(),
): ProgressLine => {
  const began = now()
  let last = began
  let visible = false
  return {
    show: ({ bytes, rows }) => {
      const time = now()
      if (time - last < pause) return
      last = time
      visible = true
      const share =
        size === undefined || size === 0 ? "" : `${Math.min(100, Math.floor((100 * bytes) / size))} %, `
      const rate = Math.round(rows / ((time - began) / 1000))
      const left = size === undefined || bytes === 0 ? undefined : ((time - began) * (size - bytes)) / bytes
      const rest = left === undefined || left < 0 ? "" : `, ${timeText(left)} left`
      write(`\r\u001b[2K${inert(file)}: ${share}${rows} rows, ${rate} a second${rest}`)
    },
    clear: () => {
      if (visible) write("\r\u001b[2K")
    },
  }
}
