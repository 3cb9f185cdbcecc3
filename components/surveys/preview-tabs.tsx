import { hrefWith } from "@/components/form/href-with";
import { PageTabs } from "@/components/ui/page-tabs";
import { LANGUAGE_NAMES, type Language } from "@/lib/languages/language";

type Props = {
  here: string;
  show: "mail" | "answer";
  language: Language;
  languages: readonly Language[];
};

/** The two things a client meets, one at a time, in each language the survey speaks. */
export function PreviewTabs({ here, show, language, languages }: Props) {
  const hrefOf = (one: Props["show"], spoken: Language) =>
    hrefWith(here, {
      show: one === "answer" ? one : undefined,
      language: spoken === languages[0] ? undefined : spoken,
    });
  return (
    <>
      <PageTabs
        label="What to preview"
        current={hrefOf(show, language)}
        tabs={[
          { href: hrefOf("mail", language), name: "The e-mail" },
          { href: hrefOf("answer", language), name: "The answer page" },
        ]}
      />
      {languages.length > 1 && (
        <PageTabs
          label="Language"
          current={hrefOf(show, language)}
          keepsPlace
          tabs={languages.map((one) => ({ href: hrefOf(show, one), name: LANGUAGE_NAMES[one] }))}
        />
      )}
    </>
  );
}
