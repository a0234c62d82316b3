-- CreateTable
CREATE TABLE "program_stops" (
    "id" UUID NOT NULL,
    "caregiver_id" UUID NOT NULL,
    "student_id" UUID,
    "classroom_id" UUID,
    "evidence" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "program_stops_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opt_out_alerts" (
    "classroom_id" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "opt_out_alerts_pkey" PRIMARY KEY ("classroom_id","month")
);

-- CreateIndex
CREATE INDEX "program_stops_caregiver_id_idx" ON "program_stops"("caregiver_id");

-- CreateIndex
CREATE INDEX "consent_changes_at_idx" ON "consent_changes"("at");

-- AddForeignKey
ALTER TABLE "program_stops" ADD CONSTRAINT "program_stops_caregiver_id_fkey" FOREIGN KEY ("caregiver_id") REFERENCES "caregivers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_stops" ADD CONSTRAINT "program_stops_student_id_fkey" FOREIGN KEY ("student_id") REFERENCES "students"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_stops" ADD CONSTRAINT "program_stops_classroom_id_fkey" FOREIGN KEY ("classroom_id") REFERENCES "classrooms"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opt_out_alerts" ADD CONSTRAINT "opt_out_alerts_classroom_id_fkey" FOREIGN KEY ("classroom_id") REFERENCES "classrooms"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One open stop per caregiver and child, and per caregiver and class.
CREATE UNIQUE INDEX "program_stops_open_student_key" ON "program_stops"("caregiver_id", "student_id") WHERE "ended_at" IS NULL AND "student_id" IS NOT NULL;
CREATE UNIQUE INDEX "program_stops_open_classroom_key" ON "program_stops"("caregiver_id", "classroom_id") WHERE "ended_at" IS NULL AND "classroom_id" IS NOT NULL;
