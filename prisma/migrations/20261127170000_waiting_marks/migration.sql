-- CreateTable
CREATE TABLE "waiting_marks" (
    "id" BIGSERIAL NOT NULL,
    "classroom_id" UUID NOT NULL,

    CONSTRAINT "waiting_marks_pkey" PRIMARY KEY ("id")
);

-- What was to be renewed still is.
INSERT INTO "waiting_marks" ("classroom_id") SELECT "classroom_id" FROM "waiting_cards" WHERE "dirty";
ALTER TABLE "waiting_cards" DROP COLUMN "dirty";

-- Marks took its place.
ALTER TABLE "broadcasts" DROP COLUMN "dirty";
