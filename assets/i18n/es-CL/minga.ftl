step-prepare = Preparar
step-map = Mapa
step-proposals = Propuestas
step-merge = Fusión
step-vote = Votación
step-plan = Plan
step-validation = Validación
step-follow-up = Seguimiento
month-1 = ene
month-2 = feb
month-3 = mar
month-4 = abr
month-5 = may
month-6 = jun
month-7 = jul
month-8 = ago
month-9 = sept
month-10 = oct
month-11 = nov
month-12 = dic
term-first-half = 1º semestre { $year }
term-second-half = 2º semestre { $year }
term-quarter = Trimestre { $quarter } de { $year }
term-half-short = { $half }S { $year }
term-quarter-short = { $quarter }T { $year }
term-to-define = A definir
term-to-define-by-decider = A definir según decisión { $decider }
term-to-define-until = { $words }, hasta el { $date }
nature-need = necesidad
nature-action = acción
nature-merged = fusión
horizon-short = corto plazo
horizon-medium = mediano plazo
horizon-long = largo plazo
priority-high = Alta
priority-medium = Media
priority-low = Baja
state-planned = Planificada
state-underway = En marcha
state-done = Realizada
state-dropped = Descartada
actor-company = Empresa
actor-supplier = Proveedora
actor-association = Asociación
actor-public-service = Servicio público
actor-academic = Académica
actor-community = Comunidad
size-small = Pequeña
size-medium = Mediana
size-large = Grande
size-unsized = No aplica
method-hands = Manos alzadas
method-dots = Puntos
refused-gone = Eso ya no está: alguien lo quitó antes. Elegir otra vez de la lista.
refused-empty-text = Falta el texto. Escribirlo y volver a intentar.
refused-minutes = Los minutos van de 1 a 600. Corregir el número.
refused-room = Las medidas de la sala son muy chicas. Anotar al menos 1 m a la última fila y 0,3 m de pantalla.
refused-registered = { $name } ya está en la lista. Buscar el nombre y marcar su asistencia.
refused-too-few-to-merge = Para fusionar hay que elegir al menos dos propuestas.
refused-not-standing = Una de las propuestas ya está fusionada o descartada. Elegir entre las que siguen en pie.
refused-in-open-poll = Se está votando sobre esta propuesta. Cerrar primero la votación.
refused-already-split = Esta fusión ya está separada.
refused-still-used = Otras partes del plan se apoyan en esto y por eso no se puede quitar.
refused-too-few-options = Faltan opciones: elegir al menos una propuesta (dos si se vota con puntos).
refused-nobody-entitled = Nadie tiene derecho a voto. Anotar cuántas personas votan.
refused-poll-not-draft = La votación ya se abrió y no se puede cambiar.
refused-poll-not-open = La votación no está abierta. Abrirla antes de contar.
refused-poll-not-closed = La votación no está cerrada. Cerrarla primero.
refused-too-many-votes = Se contaron { $counted } votos y solo puede haber { $allowed }. Revisar el conteo.
refused-not-counted = Falta contar «{ $option }». Anotar sus votos, también si son cero.
refused-reason-needed = Falta el motivo. Escribirlo en pocas palabras.
refused-link-to-itself = Un objetivo no puede ser causa de sí mismo. Elegir otro objetivo.
refused-link-exists = Esa relación ya está dibujada.
refused-link-cycle = Con esa relación un objetivo sería causa de sí mismo. Quitar antes otra relación del círculo.
refused-already-in-plan = La propuesta ya está en el plan.
refused-empty-plan = El plan todavía no tiene actividades. Llevar al menos una propuesta al plan.
refused-no-quorum = No hay quórum: hay { $present } personas y se necesitan { $needed }. Esperar a que lleguen o corregir la asistencia.
refused-nothing-to-undo = No hay nada que deshacer.
refused-nothing-to-redo = No hay nada que rehacer.
refused-overtaken = No se puede deshacer: después se escribió sobre lo mismo. Corregirlo a mano.
refused-read-only = El archivo es de solo lectura. Guardar una copia en otro lugar y seguir en ella.
refused-still-saving = Todavía se está guardando. Esperar a que diga «guardado» y repetir.
refused-still-checking = El archivo todavía se está revisando. Esperar un momento.
refused-unknown = No se conoce «{ $name }». Revisar cómo está escrito.
progress-present = { $n } presentes
progress-objectives = { $n } objetivos
progress-merges = { $n } fusiones
progress-to-decide = { $n } por decidir
progress-poll-open = abierta { $voted }/{ $entitled }
progress-polls-closed = { $n } cerradas
progress-activities = { $n } actividades
progress-version = versión { $n }
notice-little-space = Quedan { $megabytes } MB libres en el disco. Liberar espacio antes del taller.
notice-taken-back = Lo último no se pudo guardar y se retiró de la pantalla. { $why }
notice-resumed = Se volvió a guardar: nada se perdió.
notice-backup-failed = No se pudo hacer el respaldo. { $why }
notice-copied = Copia guardada en { $path }
notice-checks-failed = El archivo no está como se escribió. { $found } No se puede editar: guardar una copia o restaurar un respaldo desde el inicio.
template-unknown = No hay una plantilla «{ $name }». Usar vitivinicola, fruticola, blank o un archivo .json.
slide-page = { $page } de { $pages }
slide-practice = ENSAYO
slide-agenda = Agenda
slide-agenda-empty = La agenda todavía está vacía.
slide-minutes = { $n } min
slide-map = Mapa estratégico
slide-map-draft = Mapa estratégico (borrador)
slide-map-vision = Visión
slide-map-mission = Misión
slide-map-leads = → { $numbers }
slide-map-empty = El mapa todavía no tiene objetivos.
slide-wall = Propuestas
slide-wall-empty = Todavía no hay propuestas.
slide-merge-before = Fusión: lo que se dijo
slide-merge-after = Fusión: un solo texto
slide-merge-unites = Reúne las propuestas { $numbers }
slide-poll = Votación { $n }
slide-poll-result = Votación { $n }: resultado
slide-poll-voted = { $voted } de { $entitled } han votado
slide-poll-closed = Votación cerrada
slide-poll-hands = A mano alzada
slide-poll-dots =
    { $n ->
        [one] 1 punto por persona
       *[other] { $n } puntos por persona
    }
slide-poll-value-dots =
    { $n ->
        [one] 1 punto
       *[other] { $n } puntos
    }
slide-poll-value-hands = { $favour } a favor, { $against } en contra, { $abstain } se abstienen
slide-plan = Plan de Trabajo
slide-plan-term = Plazo
slide-plan-responsible = Responsable
slide-plan-priority = Prioridad
slide-plan-open = por definir
slide-plan-empty = El plan todavía no tiene actividades.
merge-search = Buscar propuesta
merge-all-tables = Todas las mesas
merge-filter-table = Mesa que se muestra
merge-none-found = Ninguna propuesta en pie calza con la búsqueda.
merge-row-name = { $number } { $table }: { $text }
merge-no-proposals = Todavía no hay propuestas que fusionar. Primero se anotan las de cada mesa.
merge-go-proposals = Ir a Propuestas
merge-teach = Elegir dos o más propuestas que dicen casi lo mismo.
merge-teach-more = Las originales siguen a la vista y se pueden separar siempre.
merge-chosen =
    { $n ->
        [one] 1 propuesta elegida
       *[other] { $n } propuestas elegidas
    }
merge-clear = Soltar todas
merge-leave-out = Soltar la { $number }
merge-use-text = Usar este texto
merge-use-text-of = Usar el texto de la { $number }
merge-one-more = Elegir al menos una más para poder fusionar.
merge-more-sources = y { $n } más
merge-bold-differs = En negrita, lo que no está en todas.
merge-text = Texto que las reúne
merge-text-hint = Escribirlo aquí, o partir del texto de una de ellas
merge-text-missing = Falta el texto que las reúne.
merge-result-table = Queda en la mesa
merge-unite = Fusionar { $n } propuestas
merge-unite-keys = Ctrl+Enter
merge-title-of = Fusión { $number }
merge-edited-since = Se siguió escribiendo después. En la sala se acordó: «{ $text }»
merge-project = Proyectar la fusión
merge-split = Separar
merge-split-means = Las propuestas vuelven a ser las de antes; nada se pierde.
merge-what-was-said = Lo que se dijo: { $n } propuestas
merge-done = Fusiones hechas: { $n }
merge-unites = reúne { $n }
merge-see-of = Ver la fusión { $number }
merge-split-of = Separar la { $number }
merge-to-decide = Por decidir: { $n }
merge-keep = Conservar
merge-keep-of = Conservar la { $number }
merge-discard = Descartar
merge-discard-of = Descartar la { $number }
merge-discard-reason = ¿Por qué se descarta la { $number }?
merge-discard-hint = El motivo queda en el acta
merge-discard-now = Descartarla
merge-cancel = Dejarla
minutes-title = Acta
minutes-title-of = Acta: { $kind }
minutes-process = { $name }
minutes-date = Fecha: { $date }
minutes-place = Lugar: { $place }
minutes-present = Asistieron { $n } personas
minutes-erased-person = persona borrada
minutes-agenda = Agenda
minutes-agenda-point = { $place }. { $title } ({ $minutes } min)
minutes-proposals = Propuestas por mesa
minutes-proposals-of =
    { $n ->
        [one] { $table }: 1 propuesta en pie
       *[other] { $table }: { $n } propuestas en pie
    }
minutes-merges = Fusiones
minutes-merge = Propuesta { $number }: «{ $text }», que reúne:
minutes-merge-source = – { $number } ({ $table }): «{ $text }»
minutes-discarded = Propuestas descartadas
minutes-discarded-one = { $number }: «{ $text }». Motivo: { $reason }
minutes-polls = Votaciones
minutes-poll = Votación { $n }: «{ $question }» ({ $entitled } con derecho a voto)
minutes-poll-times = Se abrió el { $opened } y se cerró el { $closed }.
minutes-rule-hands = Se ordena por votos a favor menos votos en contra; los empates quedan en el mismo lugar y, si hay que elegir, decide el orden de las opciones.
minutes-rule-dots = Se ordena por la suma de puntos; los empates quedan en el mismo lugar y, si hay que elegir, decide el orden de las opciones.
minutes-poll-place = { $place }º { $text }: { $counted }
minutes-poll-tied = { $line }, empate
minutes-counted-hands = { $favour } a favor, { $against } en contra, { $abstain } se abstienen
minutes-counted-dots =
    { $n ->
        [one] 1 punto
       *[other] { $n } puntos
    }
minutes-reopened = La votación { $n } se reabrió. Motivo: { $reason }
minutes-plan = Plan de Trabajo
minutes-plan-rows =
    { $n ->
        [one] El plan que se sometió a votación tiene 1 actividad.
       *[other] El plan que se sometió a votación tiene { $n } actividades.
    }
minutes-observations = Observaciones
minutes-observation-row = Fila { $row }: { $text }
minutes-validation = Validación
minutes-quorum = Hay quórum: { $present } presentes de { $members } integrantes; se necesitan { $needed }.
minutes-no-quorum = No hay quórum: { $present } presentes de { $members } integrantes; se necesitan { $needed }.
minutes-validated = El plan queda validado: { $favour } a favor, { $against } en contra, { $abstain } abstenciones.
minutes-rejected = El plan no queda validado: { $favour } a favor, { $against } en contra, { $abstain } abstenciones.
vote-new = Nueva votación
vote-chosen =
    { $n ->
        [one] 1 propuesta elegida
       *[other] { $n } propuestas elegidas
    }
vote-none-yet = Todavía no hay votaciones.
vote-number = Votación { $n }
vote-state-draft = por abrir
vote-state-open = abierta
vote-state-closed = cerrada
vote-state-published = publicada
vote-dots-each =
    { $n ->
        [one] 1 punto por persona
       *[other] { $n } puntos por persona
    }
vote-question = Pregunta
vote-question-default = ¿Qué acciones van primero?
vote-question-missing = Falta la pregunta.
vote-dots = Puntos por persona
vote-over-proposals = Propuestas
vote-over-texts = Otras opciones
vote-whole-table = Toda una mesa…
vote-all-of = Las { $n } en pie de { $table }
vote-texts-hint = Una opción por línea
vote-options-missing =
    { $n ->
        [one] Elegir al menos una opción.
       *[other] Elegir al menos { $n } opciones.
    }
vote-options =
    { $n ->
        [one] 1 opción
       *[other] { $n } opciones
    }
vote-prepare = Preparar votación
vote-remove = Quitar borrador
vote-entitled = Personas que votan
vote-entitled-missing = Anotar cuántas personas votan.
vote-open = Abrir votación
vote-open-projects = La sala verá la pregunta y las opciones.
vote-project = Proyectar
vote-favour = A favor
vote-against = En contra
vote-abstain = Se abstienen
vote-points = Puntos
vote-field = { $what }, opción { $option }
vote-row-uncounted = Sin contar
vote-row-partial = Enter confirma; lo vacío vale 0
vote-row-counted = Contada
vote-sum-less = { $counted } de { $all }; faltan { $rest }
vote-sum-all = { $counted } de { $all }: completos
vote-sum-more = { $counted } de { $all }; sobran { $rest }
vote-dots-less = { $counted } de { $all } puntos; faltan { $rest }
vote-dots-all = { $counted } de { $all } puntos: completos
vote-dots-more = { $counted } de { $all } puntos; sobran { $rest }
vote-close = Cerrar votación
vote-close-means = Al cerrar aparece el resultado, solo en esta pantalla.
vote-uncounted =
    { $n ->
        [one] Falta 1 opción por contar.
       *[other] Faltan { $n } opciones por contar.
    }
vote-desk-keys = Enter confirma la fila y pasa a la siguiente; las flechas y Tab cambian de casilla.
vote-publish = Publicar y proyectar
vote-project-result = Proyectar el resultado
vote-chart = Gráfico del resultado
vote-place = { $place }º
vote-tied = { $said }, empate
vote-reopen = Reabrir…
vote-reopen-why = ¿Por qué se reabre?
vote-reopen-hint = El motivo queda en el acta
vote-reopen-now = Reabrir
vote-reopen-not = Dejarla cerrada
vote-was-reopened = Se reabrió: { $reason }
validation-step-quorum = Presentes y quórum
validation-step-observations = Observaciones al plan
validation-step-vote = Votación del plan
validation-members = integrantes de la Mesa de Trabajo
validation-present = presentes
validation-attendance-says = La asistencia dice { $n }.
validation-observation = Observación
validation-observation-hint = Lo que se observa; Enter guarda
validation-row = Fila
validation-no-row = El plan tiene { $n } filas. Corregir el número o dejarlo vacío.
validation-no-observations = Sin observaciones por ahora.
validation-remove = Quitar la observación «{ $text }»
validation-validate = Validar el plan
validation-count-first = Anotar los votos de la sala.
validation-will-carry = Queda como versión numerada, con su acta.
validation-will-not-carry = No alcanza: quedará como versión no validada.
validation-minutes = Acta
validation-minutes-write = se escribe sola; leerla antes de validar
validation-versions = Versiones
validation-plan-same = El plan está como en la última versión.
validation-plan-changed = El plan cambió desde la última versión.
validation-version = Versión { $n }
validation-validated = validada
validation-rejected = no validada
validation-seal = Sello { $seal }
validation-sealing = Sellando…
validation-export = Exportar acta
validation-export-of = Exportar el acta de la versión { $n }
validation-file-name = { $name } - acta v{ $n }
