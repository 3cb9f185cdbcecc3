import { PageTabs } from "@/components/ui/page-tabs";

type Props = { here: string; current: "mail" | "answer" };

/** The two things a client meets, one at a time. */
export function PreviewTabs({ here, current }: Props) {
  const answer = `${here}?show=answer`;
  return (
    <PageTabs
      label="What to preview"
      current={current === "mail" ? here : answer}
      tabs={[
        { href: here, name: "The e-mail" },
        { href: answer, name: "The answer page" },
      ]}
    />
  );
}
