import Link from "next/link";
import classes from "./preview-tabs.module.css";

type Props = { here: string; current: "mail" | "answer" };

/** The two things a client meets, one at a time. */
export function PreviewTabs({ here, current }: Props) {
  const tabs = [
    { show: "mail", label: "The e-mail", href: here },
    { show: "answer", label: "The answer page", href: `${here}?show=answer` },
  ];
  return (
    <nav aria-label="What to preview" className={classes.tabs}>
      {tabs.map(({ show, label, href }) => (
        <Link
          key={show}
          href={href}
          prefetch={false}
          className={classes.tab}
          aria-current={show === current ? "page" : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
