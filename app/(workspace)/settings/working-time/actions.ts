"use server";

import { formAction } from "@/app/_server/form-action";
import { addHolidays } from "@/lib/working-time/add-holidays";
import { removeHoliday } from "@/lib/working-time/remove-holiday";
import { addHolidaysSchema, removeHolidaySchema, workingTimeFormSchema } from "@/lib/working-time/schema";
import { updateWorkingTime } from "@/lib/working-time/update-working-time";

const revalidate = ["/settings/working-time"];

export const updateWorkingTimeAction = formAction(workingTimeFormSchema, updateWorkingTime, { revalidate });
export const addHolidaysAction = formAction(addHolidaysSchema, addHolidays, { revalidate });
export const removeHolidayAction = formAction(removeHolidaySchema, removeHoliday, { revalidate });
