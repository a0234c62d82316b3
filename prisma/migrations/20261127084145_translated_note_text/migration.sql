-- AlterTable
ALTER TABLE "caregivers" ADD COLUMN     "told_translated_text_id" UUID;
