-- AlterTable
ALTER TABLE "broadcasts" ADD COLUMN     "put_off_from" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "calendar_entries" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "first" DATE NOT NULL,
    "last" DATE NOT NULL,
    "label_sealed" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "added_by" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calendar_entries_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "calendar_entries_kind_first_last_key" ON "calendar_entries"("kind", "first", "last");
