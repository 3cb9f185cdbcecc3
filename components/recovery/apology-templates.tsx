import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import type { listApologyTemplates } from "@/lib/recovery/list-apology-templates";
import { ApologyTemplateForm } from "./apology-template-form";
import classes from "./apology-templates.module.css";

type Props = {
  templates: Awaited<ReturnType<typeof listApologyTemplates>>;
  /** Null for whoever may only read. */
  actions: { save: FormAction; archive: FormAction } | null;
};

/** The texts to begin an apology from, to read or to change. */
export function ApologyTemplates({ templates, actions }: Props) {
  if (templates.length === 0) {
    return <EmptyState title="No templates.">An apology begins on an empty page.</EmptyState>;
  }
  return (
    <ul className={classes.list} aria-label="Templates">
      {templates.map((template) => (
        <li key={template.id}>
          <Disclosure summary={template.name}>
            {actions ? (
              <>
                <ApologyTemplateForm action={actions.save} template={template} />
                <div className={classes.archive}>
                  <SubmitForm
                    action={actions.archive}
                    hidden={{ templateId: template.id }}
                    label={`Archive ${template.name}`}
                    submitLabel="Archive"
                    submitVariant="subtle"
                  />
                </div>
              </>
            ) : (
              <p className={classes.body} dir="auto">
                {template.body}
              </p>
            )}
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}
