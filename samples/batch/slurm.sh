#!/usr/bin/env bash
# A job array of Slurm: every task makes its share of the schools. After the last one:
#   prikaz batch report готово
# Run with:  sbatch --array=1-8 slurm.sh
#SBATCH --job-name=prikaz
#SBATCH --cpus-per-task=2
#SBATCH --mem=512M
#SBATCH --time=01:00:00
#SBATCH --requeue
set -euo pipefail
cd "${PRIKAZ_CARDS:-$SLURM_SUBMIT_DIR}"
# --resume: a task that was preempted and queued again goes on where it was.
exec "${PRIKAZ:-prikaz}" batch план.yaml --table школы.xlsx --lists риски \
  --name "{{ школа.район }}/План_{{ школа.номер }}" -o "${PRIKAZ_OUTPUT:-готово}" \
  --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" \
  --jobs "${SLURM_CPUS_PER_TASK:-1}" --resume
