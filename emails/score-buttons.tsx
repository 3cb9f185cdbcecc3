import { LIGHT, SANS } from "./mail-theme";

// Two rows, because eleven targets of 44 px do not fit a phone, and most mail clients cannot be asked how wide they are.
const ROWS = [
  [0, 1, 2, 3, 4, 5],
  [6, 7, 8, 9, 10],
] as const;
const COLUMNS = 6;

/** The scale from 0 to 10, each score a link that fills its cell. Neutral on purpose: a coloured scale leads the answer. */
export function ScoreButtons({ link }: { link: string }) {
  return (
    <table
      role="presentation"
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      border={0}
      style={{ width: "100%", maxWidth: 420, tableLayout: "fixed", borderCollapse: "separate" }}
    >
      <tbody>
        {ROWS.map((scores) => (
          <tr key={scores[0]}>
            {Array.from({ length: COLUMNS }, (_, column) => (
              <td key={scores[column] ?? "empty"} style={{ padding: 3 }}>
                <ScoreLink link={link} score={scores[column]} />
              </td>
            ))}
          </tr>
        ))}
        <tr>
          <EndLabel text="0: not at all likely" align="left" />
          <EndLabel text="10: extremely likely" align="right" />
        </tr>
      </tbody>
    </table>
  );
}

function ScoreLink({ link, score }: { link: string; score: number | undefined }) {
  if (score === undefined) return null;
  return (
    <a href={`${link}/${score}`} aria-label={`${score} out of 10`} className="score" style={scoreStyle}>
      {score}
    </a>
  );
}

function EndLabel({ text, align }: { text: string; align: "left" | "right" }) {
  return (
    <td colSpan={COLUMNS / 2} align={align} className="slate" style={endStyle}>
      {text}
    </td>
  );
}

const scoreStyle = {
  display: "block",
  padding: "12px 0",
  border: `1px solid ${LIGHT.control}`,
  borderRadius: 8,
  backgroundColor: LIGHT.surface,
  color: LIGHT.ink,
  fontFamily: SANS,
  fontSize: 17,
  lineHeight: "22px",
  fontWeight: 600,
  textAlign: "center",
  textDecoration: "none",
} as const;

const endStyle = {
  padding: "6px 3px 0",
  color: LIGHT.slate,
  fontFamily: SANS,
  fontSize: 13,
  lineHeight: "18px",
} as const;
