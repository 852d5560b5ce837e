using System.Security.Cryptography;

namespace MerajutASA.Infrastructure.Accounts.Store;

/// <summary>Codes that people read off paper: Crockford's base 32 without look-alikes, in groups of four.</summary>
internal static class PrintedCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Group = 4;

    /// <summary>Five bits a character; 128 bits and more cannot be guessed even by somebody who can try without end.</summary>
    public static string Make(int characters) => string.Join('-', RandomNumberGenerator.GetString(Alphabet, characters).Chunk(Group).Select(group => new string(group)));

    /// <summary>What was meant by what was typed: any case, with or without separators, O for 0, I and L for 1.</summary>
    public static string Normalise(string typed) => string.Concat(
        typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit).Select(letter => letter switch { 'O' => '0', 'I' or 'L' => '1', _ => letter }));
}
