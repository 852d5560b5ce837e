namespace MerajutASA.Infrastructure.Encryption;

/// <summary>A file of 256-bit keys in base64, one a line, which only its owner writes and nobody outside its group reads.</summary>
internal static class SecretFile
{
    private const int KeySize = 32;

    private const UnixFileMode TooOpen =
        UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>Throws <see cref="InvalidDataException"/> when the file is too open or holds anything but keys.</summary>
    public static IReadOnlyList<byte[]> Read(string path)
    {
        if (!File.Exists(path))
            throw new FileNotFoundException($"{path} is not there or cannot be reached.");
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & TooOpen) != 0)
            throw new InvalidDataException($"{path} is open to others: chmod 600 {path}");
        var keys = File.ReadAllLines(path).Where(line => line.Length > 0).Select(line => Parse(path, line)).ToList();
        return keys.Count > 0 ? keys : throw new InvalidDataException($"{path} is empty.");
    }

    private static byte[] Parse(string path, string line)
    {
        var key = new byte[KeySize];
        return Convert.TryFromBase64String(line.Trim(), key, out var written) && written == KeySize
            ? key
            : throw new InvalidDataException($"{path} must hold base64 of {KeySize} bytes on each line.");
    }
}
