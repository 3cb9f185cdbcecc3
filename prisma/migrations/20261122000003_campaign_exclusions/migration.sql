-- How many contacts the expansion of a campaign has looked at.
ALTER TABLE "campaigns" ADD COLUMN "audience_count" INTEGER NOT NULL DEFAULT 0;

-- Contacts left out by hand before the launch.
CREATE TABLE "campaign_exclusions" (
    "workspace_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "note" TEXT NOT NULL,
    "member_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "campaign_exclusions_pkey" PRIMARY KEY ("workspace_id","campaign_id","contact_id")
);

CREATE INDEX "campaign_exclusions_workspace_id_contact_id_idx" ON "campaign_exclusions"("workspace_id", "contact_id");

ALTER TABLE "campaign_exclusions" ADD CONSTRAINT "campaign_exclusions_workspace_id_campaign_id_fkey" FOREIGN KEY ("workspace_id", "campaign_id") REFERENCES "campaigns"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "campaign_exclusions" ADD CONSTRAINT "campaign_exclusions_workspace_id_contact_id_fkey" FOREIGN KEY ("workspace_id", "contact_id") REFERENCES "contacts"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

call protect_workspace_table('campaign_exclusions');
