# What leads to the emergencies.

cord-in-doubt = Cord compression? It is an emergency.
emergency-words = emergency | urgent | urgently | paraplegia | paraplegic | paraparesis | paralysis | paralysed | paralyzed | tetraplegia | quadriplegia | cannot walk | can not walk | can’t walk | can no longer walk | unable to walk | not able to walk | stopped walking | no longer walks | does not walk | cord compression | spinal cord compression | compression | threatened cord | cauda equina | cauda equina syndrome | saddle anaesthesia | saddle anesthesia | hypercalcaemia | hypercalcemia | hypercalcaemic | hypercalcemic | deficit | motor deficit | neurological deficit | urinary retention | retention of urine | incontinence | cannot feel legs
