-- AlterTable
ALTER TABLE "inbound_texts" ADD COLUMN     "caught_up" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "inbound_catch_ups" (
    "id" TEXT NOT NULL,
    "through" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "inbound_catch_ups_pkey" PRIMARY KEY ("id")
);
