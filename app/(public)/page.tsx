import { redirect } from "next/navigation";
import { currentSignIn } from "@/app/_server/require-actor";
import { BrandMark } from "@/components/shell/brand-mark";
import { ButtonLink } from "@/components/ui/button-link";
import classes from "./landing.module.css";

export default async function LandingPage() {
  if (await currentSignIn()) redirect("/overview");
  return (
    <main className={classes.page}>
      <p className={classes.brand}>
        <BrandMark />
        Amends
      </p>
      <h1 className={classes.claim}>Ask every client. Make every unhappy answer good.</h1>
      <div className={classes.words}>
        <p>
          Amends asks each client contact of a service firm how the firm is doing, and keeps a list of whoever
          was not asked, with the reason.
        </p>
        <p>
          An unhappy answer opens a case: apologise, find the cause, tell the plan, put it right. Then the
          client is asked again, and only the client can say that it was put right.
        </p>
        <p>Every figure shows how many answers stand behind it and how sure it is.</p>
      </div>
      <ButtonLink href="/sign-in">Sign in</ButtonLink>
    </main>
  );
}
