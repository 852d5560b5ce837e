namespace MerajutASA.Infrastructure.Mail;

/// <summary>The address is no address, or the server will not take a letter for it. Carries neither address nor text: both name a person.</summary>
public sealed class LetterRefusedException(string reason) : Exception($"The letter was refused: {reason}");
