namespace MerajutASA.Infrastructure.Documents.Files.Scanning;

/// <summary>No verdict: the scanner does not answer, refuses the file or says what is not understood. The file stays as it is: not scanned.</summary>
public sealed class ScannerAwayException(string what, Exception? cause = null) : Exception(what, cause);
