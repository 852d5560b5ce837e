using System.Text;

namespace MerajutASA.Portal.Verbs.Research;

/// <summary>A file that is written beside its place and comes there whole, or not at all.</summary>
internal sealed class NewFile : IDisposable
{
    private readonly string _path;
    private readonly string _beside;
    private readonly FileStream _stream;

    /// <exception cref="VerbRefusedException">Nothing can be written there.</exception>
    public NewFile(string path)
    {
        _path = Path.GetFullPath(path);
        if (Directory.Exists(_path))
            throw new VerbRefusedException($"{path} is a folder; a file is to be written there.");
        _beside = Path.Combine(Path.GetDirectoryName(_path)!, $".{Path.GetFileName(_path)}.{Guid.NewGuid():N}.tmp");
        try
        {
            _stream = new FileStream(_beside, FileMode.CreateNew, FileAccess.Write);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new VerbRefusedException($"{path} cannot be written: {fault.Message}");
        }
    }

    /// <summary>Writes the whole of it, down to the disk.</summary>
    public void Write(Action<TextWriter> write)
    {
        try
        {
            using (var writer = new StreamWriter(_stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true))
                write(writer);
            _stream.Flush(flushToDisk: true);
            _stream.Dispose();
        }
        catch (IOException fault)
        {
            throw new VerbRefusedException($"{_path} cannot be written: {fault.Message}");
        }
    }

    /// <summary>Puts what was written in its place, over what was there.</summary>
    public void Publish()
    {
        try
        {
            File.Move(_beside, _path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new VerbRefusedException($"{_path} cannot be written: {fault.Message}");
        }
    }

    public void Dispose()
    {
        try
        {
            _stream.Dispose();
        }
        catch (IOException)
        {
            // What is left in its buffer does not fit on a full disk; it is thrown away anyway.
        }

        File.Delete(_beside);
    }
}
