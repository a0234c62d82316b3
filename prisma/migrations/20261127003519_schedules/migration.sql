-- CreateTable
CREATE TABLE "schedules" (
    "id" UUID NOT NULL,
    "name_sealed" TEXT NOT NULL,
    "maker" TEXT NOT NULL,
    "classroom_id" UUID,
    "kind" TEXT NOT NULL,
    "content_sealed" TEXT NOT NULL,
    "audience" JSONB NOT NULL,
    "recurrence" JSONB NOT NULL,
    "closed_days" TEXT NOT NULL,
    "times" INTEGER,
    "sent" INTEGER NOT NULL DEFAULT 0,
    "tolerance_minutes" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "handled_through" TEXT NOT NULL,
    "next_run_at" TIMESTAMPTZ(3),
    "timezone" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "schedules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "occurrences" (
    "id" UUID NOT NULL,
    "schedule_id" UUID NOT NULL,
    "local_time" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "broadcast_id" UUID,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "occurrences_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "occurrences_broadcast_id_key" ON "occurrences"("broadcast_id");

-- CreateIndex
CREATE UNIQUE INDEX "occurrences_schedule_id_local_time_key" ON "occurrences"("schedule_id", "local_time");

-- AddForeignKey
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_classroom_id_fkey" FOREIGN KEY ("classroom_id") REFERENCES "classrooms"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occurrences" ADD CONSTRAINT "occurrences_schedule_id_fkey" FOREIGN KEY ("schedule_id") REFERENCES "schedules"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occurrences" ADD CONSTRAINT "occurrences_broadcast_id_fkey" FOREIGN KEY ("broadcast_id") REFERENCES "broadcasts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE INDEX "schedules_due" ON "schedules" ("next_run_at") WHERE "status" = 'active';
