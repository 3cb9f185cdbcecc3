import type { ReactNode } from "react";
import { PageTabs } from "@/components/ui/page-tabs";
import { LANGUAGE_NAMES, type Language } from "@/lib/languages/language";
import type { SurveyContent } from "@/lib/surveys/survey-content";
import { contentIn, languagesOf } from "@/lib/surveys/survey-language";
import classes from "./survey-columns.module.css";
import { SurveyWords } from "./survey-words";

type Props = {
  content: SurveyContent;
  firm: string;
  /** The page it stands on. */
  here: string;
  language: Language;
  children?: ReactNode;
};

/** A survey that is read and not changed, in one of its languages. */
export function ReadOnlySurvey({ content, firm, here, language, children }: Props) {
  const languages = languagesOf(content);
  const hrefOf = (one: Language) => (one === content.language ? here : `${here}?language=${one}`);
  return (
    <>
      {languages.length > 1 && (
        <PageTabs
          label="Languages"
          current={hrefOf(language)}
          keepsPlace
          tabs={languages.map((one) => ({ href: hrefOf(one), name: LANGUAGE_NAMES[one] }))}
        />
      )}
      <div className={classes.columns}>
        <div className={classes.aside}>
          <SurveyWords content={contentIn(content, language)} firm={firm} />
        </div>
        <div className={classes.aside}>{children}</div>
      </div>
    </>
  );
}
