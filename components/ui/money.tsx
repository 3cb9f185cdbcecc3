import { moneyInWords } from "@/lib/scoring/money-words";

type Props = {
  /** In the currency's main unit. Decimals of the database arrive as strings. */
  amount: number | string;
  currency: string;
  /** "EUR 240k", with the whole amount on hover. */
  isShort?: boolean;
};

/** An amount of money with its currency. */
export function Money({ amount, currency, isShort = false }: Props) {
  const whole = moneyInWords(Number(amount), currency);
  if (!isShort) return <span style={{ whiteSpace: "nowrap" }}>{whole}</span>;
  return (
    <span style={{ whiteSpace: "nowrap" }} title={whole}>
      {moneyInWords(Number(amount), currency, "short")}
    </span>
  );
}
