-- A preview counts the week's texts of each of its caregivers: by this it reads those alone, not all they ever had.
CREATE INDEX "texts_caregiver_id_due_at_idx" ON "texts"("caregiver_id", "due_at");

-- Routing asks for all texts of one caregiver, which the new one finds as well.
DROP INDEX "texts_caregiver_id_updated_at_idx";
