import { Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { Name } from "./name";
import classes from "./page-header.module.css";
import { TextLink } from "./text-link";

type Props = {
  title: string;
  /** Only where there is depth. The page itself is not repeated. */
  breadcrumbs?: { label: string; href: string }[];
  /** The way back before the breadcrumbs, where it is known in the browser only. */
  back?: ReactNode;
  /** One sentence or a line of facts under the title. */
  description?: ReactNode;
  /** The one primary action of the page. */
  action?: ReactNode;
};

/** The head of every page: where one is, what it is, and the one thing to do. */
export function PageHeader({ title, breadcrumbs = [], back, description, action }: Props) {
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        {(back || breadcrumbs.length > 0) && (
          <nav aria-label="Breadcrumbs">
            <ol className={classes.breadcrumbs}>
              {back && <li className={classes.breadcrumb}>{back}</li>}
              {breadcrumbs.map(({ label, href }) => (
                <li key={href} className={classes.breadcrumb}>
                  <TextLink href={href} size="xs" c="dimmed" title={label} className={classes.crumb}>
                    {label}
                  </TextLink>
                </li>
              ))}
            </ol>
          </nav>
        )}
        <Title order={1}>
          <Name>{title}</Name>
        </Title>
        {description && (
          <Text component="div" c="dimmed" size="xs">
            {description}
          </Text>
        )}
      </div>
      {action && <div className={classes.action}>{action}</div>}
    </header>
  );
}
