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
fault-missing = No se encuentra { $path }: lo movieron o lo borraron, o falta conectar el pendrive. Devolverlo a su lugar y reintentar, o seguir con una copia o un respaldo.
fault-exists = Ya existe { $path } y no se reemplazó. Elegir otro nombre.
fault-foreign = { $path } no es un archivo de Minga. Elegir un archivo .minga; este quedó como estaba.
fault-newer = { $path } se guardó con una versión más nueva de Minga. Instalar la versión nueva para abrirlo; el archivo quedó como estaba.
fault-open-elsewhere = { $path } ya está abierto en otra ventana u otro programa. Cerrarlo allí y reintentar, o abrir una copia para leer.
fault-read-only = No se puede escribir en { $path }. Abrir una copia, o guardar en otro lugar.
fault-disk-full = No se pudo guardar: el disco está lleno. Liberar espacio y reintentar, o guardar una copia en otro lugar.
fault-damaged = { $path } está dañado ({ $detail }). Recuperar el último respaldo desde la pantalla de inicio; el archivo quedó como estaba.
fault-medium = No se pudo leer o escribir el archivo ({ $detail }). Revisar el disco o el pendrive y reintentar, o guardar una copia en otro lugar.
fault-refused = El archivo no acepta este cambio tal como está ({ $detail }). Lo demás está guardado; repetirlo o corregirlo a mano.
finding-integrity = El archivo está dañado: { $detail }.
finding-chain = La operación { $seq } de la historia fue cambiada fuera del programa, o falta la anterior.
finding-replay = La operación { $seq } de la historia no se puede leer o no calza con las anteriores.
finding-person = Los datos personales de un participante fueron cambiados o borrados fuera del programa.
finding-poll = La votación { $number } no da el resultado que se guardó al cerrarla.
finding-version = La versión { $number } del plan fue cambiada después de validarla.
finding-reference = { $table ->
    [profile] Los datos del proceso se apoyan en algo que ya no está.
    [stage] Las etapas se apoyan en algo que ya no está.
    [area] Los ámbitos se apoyan en algo que ya no está.
    [thematic_table] Las mesas temáticas se apoyan en algo que ya no está.
    [institution] Las instituciones se apoyan en algo que ya no está.
    [instrument] Los instrumentos se apoyan en algo que ya no está.
    [workshop] Los talleres se apoyan en algo que ya no está.
    [agenda_item] Los puntos de la agenda se apoyan en algo que ya no está.
    [actor] Las organizaciones se apoyan en algo que ya no está.
    [person] Los datos personales se apoyan en algo que ya no está.
    [participant] Los participantes se apoyan en algo que ya no está.
    [attendance] La asistencia se apoya en algo que ya no está.
    [perspective] Las perspectivas se apoyan en algo que ya no está.
    [objective] Los objetivos se apoyan en algo que ya no está.
    [causal_link] Las relaciones del mapa se apoyan en algo que ya no está.
    [proposal] Las propuestas se apoyan en algo que ya no está.
    [merge] Las fusiones se apoyan en algo que ya no está.
    [merge_member] Las propuestas fusionadas se apoyan en algo que ya no está.
    [activity] Las actividades se apoyan en algo que ya no está.
    [poll] Las votaciones se apoyan en algo que ya no está.
    [poll_option] Los votos contados se apoyan en algo que ya no está.
    [observation] Las observaciones se apoyan en algo que ya no está.
    [plan_version] Las versiones del plan se apoyan en algo que ya no está.
   *[other] Algunos datos ({ $table }) se apoyan en algo que ya no está.
}
finding-rows = { $table ->
    [profile] Los datos del proceso no coinciden con la historia del archivo.
    [stage] Las etapas no coinciden con la historia del archivo.
    [area] Los ámbitos no coinciden con la historia del archivo.
    [thematic_table] Las mesas temáticas no coinciden con la historia del archivo.
    [institution] Las instituciones no coinciden con la historia del archivo.
    [instrument] Los instrumentos no coinciden con la historia del archivo.
    [workshop] Los talleres no coinciden con la historia del archivo.
    [agenda_item] Los puntos de la agenda no coinciden con la historia del archivo.
    [actor] Las organizaciones no coinciden con la historia del archivo.
    [person] Los datos personales no coinciden con la historia del archivo.
    [participant] Los participantes no coinciden con la historia del archivo.
    [attendance] La asistencia no coincide con la historia del archivo.
    [perspective] Las perspectivas no coinciden con la historia del archivo.
    [objective] Los objetivos no coinciden con la historia del archivo.
    [causal_link] Las relaciones del mapa no coinciden con la historia del archivo.
    [proposal] Las propuestas no coinciden con la historia del archivo.
    [merge] Las fusiones no coinciden con la historia del archivo.
    [merge_member] Las propuestas fusionadas no coinciden con la historia del archivo.
    [activity] Las actividades no coinciden con la historia del archivo.
    [poll] Las votaciones no coinciden con la historia del archivo.
    [poll_option] Los votos contados no coinciden con la historia del archivo.
    [observation] Las observaciones no coinciden con la historia del archivo.
    [plan_version] Las versiones del plan no coinciden con la historia del archivo.
   *[other] Algunos datos ({ $table }) no coinciden con la historia del archivo.
}
