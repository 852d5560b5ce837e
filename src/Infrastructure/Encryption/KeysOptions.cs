using System.ComponentModel.DataAnnotations;

namespace MerajutASA.Infrastructure.Encryption;

/// <summary>Where the secrets of sealing lie (<c>Merajut:Keys</c>). They are read once, at start.</summary>
internal sealed class KeysOptions
{
    public const string Section = "Merajut:Keys";

    /// <summary>Key-encryption keys: base64 of 32 bytes a line, the line's number being the version, the last line in use.</summary>
    [Required]
    public string KekFile { get; set; } = "";

    /// <summary>The key of blind indexes: base64 of 32 bytes.</summary>
    [Required]
    public string BlindIndexFile { get; set; } = "";
}
