"use server";

import { formAction } from "@/app/_server/form-action";
import { addTeam } from "@/lib/workspaces/add-team";
import { changeMemberRole } from "@/lib/workspaces/change-member-role";
import { inviteMember } from "@/lib/workspaces/invite-member";
import { removeMember } from "@/lib/workspaces/remove-member";
import {
  addTeamSchema,
  changeMemberRoleSchema,
  contactRulesFormSchema,
  inviteMemberSchema,
  removeMemberSchema,
  workspaceSettingsSchema,
} from "@/lib/workspaces/schema";
import { updateContactRules } from "@/lib/workspaces/update-contact-rules";
import { updateWorkspaceSettings } from "@/lib/workspaces/update-workspace-settings";

const MEMBERS = "/settings/members";

export const updateRulesAction = formAction(workspaceSettingsSchema, updateWorkspaceSettings, {
  revalidate: ["/settings"],
});

export const updateContactRulesAction = formAction(contactRulesFormSchema, updateContactRules, {
  revalidate: ["/settings/contact-rules"],
});

export const inviteMemberAction = formAction(inviteMemberSchema, inviteMember, { redirectTo: MEMBERS });

export const inviteAgainAction = formAction(inviteMemberSchema, inviteMember);

export const changeRoleAction = formAction(changeMemberRoleSchema, changeMemberRole, {
  revalidate: ({ memberId }) => [`${MEMBERS}/${memberId}`],
});

export const removeMemberAction = formAction(removeMemberSchema, removeMember, { redirectTo: MEMBERS });

export const addTeamAction = formAction(addTeamSchema, addTeam, { revalidate: ["/settings/teams"] });
