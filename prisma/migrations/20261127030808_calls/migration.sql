-- AlterTable
ALTER TABLE "caregivers" ADD COLUMN     "contact_way" TEXT NOT NULL DEFAULT 'text',
ADD COLUMN     "contact_way_source" TEXT NOT NULL DEFAULT 'default',
ADD COLUMN     "told_translated_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "call_cards" (
    "id" UUID NOT NULL,
    "broadcast_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "asked" TEXT NOT NULL,
    "told" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "call_cards_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calls" (
    "id" UUID NOT NULL,
    "broadcast_id" UUID NOT NULL,
    "caregiver_id" UUID NOT NULL,
    "card_id" UUID NOT NULL,
    "classroom_id" UUID,
    "because" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "tried_by" TEXT,
    "settled_by" TEXT,
    "settled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calls_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "call_cards_broadcast_id_language_asked_key" ON "call_cards"("broadcast_id", "language", "asked");

-- CreateIndex
CREATE INDEX "calls_card_id_idx" ON "calls"("card_id");

-- CreateIndex
CREATE UNIQUE INDEX "calls_broadcast_id_caregiver_id_key" ON "calls"("broadcast_id", "caregiver_id");

-- AddForeignKey
ALTER TABLE "call_cards" ADD CONSTRAINT "call_cards_broadcast_id_fkey" FOREIGN KEY ("broadcast_id") REFERENCES "broadcasts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calls" ADD CONSTRAINT "calls_caregiver_id_fkey" FOREIGN KEY ("caregiver_id") REFERENCES "caregivers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calls" ADD CONSTRAINT "calls_card_id_fkey" FOREIGN KEY ("card_id") REFERENCES "call_cards"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the loop looks at: calls that nobody has made yet.
CREATE INDEX "calls_open_idx" ON "calls"("created_at") WHERE "state" = 'open';
