import { Button } from "@react-email/components";
import { LIGHT } from "./mail-theme";

/** The one thing to do next. */
export function ActionButton({ href, label }: { href: string; label: string }) {
  return (
    <Button
      href={href}
      className="fill"
      style={{
        display: "inline-block",
        padding: "12px 20px",
        borderRadius: 8,
        backgroundColor: LIGHT.fill,
        color: LIGHT.onFill,
        fontSize: 16,
        lineHeight: "20px",
        fontWeight: 600,
        textDecoration: "none",
      }}
    >
      {label}
    </Button>
  );
}
