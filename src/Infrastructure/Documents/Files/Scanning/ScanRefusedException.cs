namespace MerajutASA.Infrastructure.Documents.Files.Scanning;

/// <summary>The scanner answers, but will not take this file: larger than it is told to take, for instance. Asking again will not help.</summary>
public sealed class ScanRefusedException(string what) : Exception(what);
