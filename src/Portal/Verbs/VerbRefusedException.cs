namespace MerajutASA.Portal.Verbs;

/// <summary>A verb cannot do what it was asked; the message says why and what to do, and is all that the user sees.</summary>
internal sealed class VerbRefusedException(string message) : Exception(message);
