-- CreateTable
CREATE TABLE "card_marks" (
    "id" BIGSERIAL NOT NULL,
    "broadcast_id" UUID NOT NULL,

    CONSTRAINT "card_marks_pkey" PRIMARY KEY ("id")
);

-- What was to be renewed still is.
INSERT INTO "card_marks" ("broadcast_id") SELECT "id" FROM "broadcasts" WHERE "dirty";
DROP INDEX "broadcasts_dirty";
