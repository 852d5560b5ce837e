namespace MerajutASA.Infrastructure.Postgres;

/// <summary>A streamed use case was refused before its first chunk: to the asker there is nothing there.</summary>
public sealed class StreamRefusedException() : Exception("Nothing there.");
