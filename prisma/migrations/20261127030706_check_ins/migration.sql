-- CreateTable
CREATE TABLE "check_ins" (
    "broadcast_id" UUID NOT NULL,
    "strategy_id" TEXT,
    "level" TEXT NOT NULL DEFAULT 'usual',
    "ask_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "report_at" TIMESTAMPTZ(3),
    "state" TEXT NOT NULL DEFAULT 'planned',
    "asked_through" UUID,
    "reported_at" TIMESTAMPTZ(3),

    CONSTRAINT "check_ins_pkey" PRIMARY KEY ("broadcast_id")
);

-- CreateTable
CREATE TABLE "check_in_asks" (
    "id" UUID NOT NULL,
    "broadcast_id" UUID NOT NULL,
    "caregiver_id" UUID NOT NULL,
    "student_id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by" UUID,
    "said_more_at" TIMESTAMPTZ(3),

    CONSTRAINT "check_in_asks_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "check_in_asks_student_id_asked_at_idx" ON "check_in_asks"("student_id", "asked_at");

-- CreateIndex
CREATE INDEX "check_in_asks_question_id_idx" ON "check_in_asks"("question_id");

-- CreateIndex
CREATE UNIQUE INDEX "check_in_asks_broadcast_id_caregiver_id_student_id_key" ON "check_in_asks"("broadcast_id", "caregiver_id", "student_id");

-- AddForeignKey
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_broadcast_id_fkey" FOREIGN KEY ("broadcast_id") REFERENCES "broadcasts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_in_asks" ADD CONSTRAINT "check_in_asks_broadcast_id_fkey" FOREIGN KEY ("broadcast_id") REFERENCES "check_ins"("broadcast_id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE INDEX "check_ins_to_ask" ON "check_ins" ("ask_at") WHERE "state" = 'planned';
CREATE INDEX "check_ins_to_report" ON "check_ins" ("report_at") WHERE "report_at" IS NOT NULL AND "reported_at" IS NULL;
