using SkiaSharp;

namespace MerajutASA.Infrastructure.Documents.Files.Content;

/// <summary>
/// Pictures are decoded and drawn anew: nothing of the file but its pixels is kept, and those upright. The size is read before anything is
/// decoded, so that a small file cannot ask for more memory than there is.
/// </summary>
public static class Picture
{
    /// <summary>Of a preview, in pixels.</summary>
    public const int PreviewSide = 800;

    /// <summary>Of a thumbnail, in pixels.</summary>
    public const int ThumbnailSide = 240;

    /// <summary>Of <see cref="ThumbnailSide"/>: 90 pixels.</summary>
    private const float MiniatureScale = 3 / 8f;

    /// <summary>How heavy a thumbnail may be, in bytes.</summary>
    public const int ThumbnailMost = 20 * 1024;

    /// <summary>More than any phone's camera makes in its usual mode; decoded it is 200 MB.</summary>
    private const long MostPixels = 50_000_000;

    /// <summary>Enough to read a scanned page of A4 at 350 dots an inch.</summary>
    private const int KeptSide = 4_096;

    internal static Inspection Clean(FileForm form, byte[] content)
    {
        using var data = SKData.CreateCopy(content);
        using var codec = SKCodec.Create(data);
        if (codec is null || Mismatch(codec.EncodedFormat, form.Type))
            return new Inspection.Refused("Damaged");
        if (codec.Info.Width < 1 || codec.Info.Height < 1)
            return new Inspection.Refused("Damaged");
        if ((long)codec.Info.Width * codec.Info.Height > MostPixels)
            return new Inspection.Refused("TooManyPixels", MostPixels / 1_000_000);
        using var decoded = Decode(codec);
        if (decoded is null)
            return new Inspection.Refused("Damaged");
        using var upright = Upright(decoded, codec.EncodedOrigin);
        using var kept = Within(upright, KeptSide);
        using var preview = Within(kept, PreviewSide);
        return new Inspection.Accepted(form, Encode(kept, form.Type)) { Preview = Jpeg(preview, 80) };
    }

    /// <summary>A square cut out of a picture that was kept before, of <see cref="ThumbnailSide"/> pixels; null when it is no picture.</summary>
    /// <param name="content">The picture.</param>
    /// <param name="crop">Which square.</param>
    public static byte[]? Thumbnail(byte[] content, Crop crop)
    {
        ArgumentNullException.ThrowIfNull(crop);
        using var codec = SKCodec.Create(new MemoryStream(content, writable: false));
        using var whole = codec is null ? null : Decode(codec);
        if (whole is null)
            return null;
        var square = crop.Of(whole.Width, whole.Height);
        using var cut = new SKBitmap(new SKImageInfo(ThumbnailSide, ThumbnailSide, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using (var canvas = new SKCanvas(cut))
        {
            canvas.Clear(SKColors.White);
            using var image = SKImage.FromBitmap(whole);
            canvas.DrawImage(
                image, SKRect.Create(square.X, square.Y, square.Side, square.Side), SKRect.Create(0, 0, ThumbnailSide, ThumbnailSide),
                new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        }

        for (var quality = 85; ; quality -= 15)
        {
            var thumbnail = Jpeg(cut, quality);
            if (thumbnail.Length <= ThumbnailMost || quality <= 25)
                return thumbnail;
        }
    }

    /// <summary>A thumbnail as small as a list shows it, at most 90 pixels a side: a fifth of its weight or less. Null when it is no picture.</summary>
    public static byte[]? Miniature(byte[] thumbnail)
    {
        using var codec = SKCodec.Create(new MemoryStream(thumbnail, writable: false));
        if (codec is null)
            return null;
        // JPEG is decoded at this scale at once, so that a page of them costs some milliseconds.
        var size = codec.GetScaledDimensions(MiniatureScale);
        var info = new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Opaque, SKColorSpace.CreateSrgb());
        using var small = new SKBitmap(info);
        return codec.GetPixels(info, small.GetPixels()) == SKCodecResult.Success ? Jpeg(small, 75) : null;
    }

    private static bool Mismatch(SKEncodedImageFormat found, FileType type) => found != type switch
    {
        FileType.Jpeg => SKEncodedImageFormat.Jpeg,
        FileType.Png => SKEncodedImageFormat.Png,
        _ => SKEncodedImageFormat.Webp,
    };

    /// <summary>Into plain sRGB, so that no colour profile has to be kept.</summary>
    private static SKBitmap? Decode(SKCodec codec)
    {
        var info = new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, codec.Info.IsOpaque ? SKAlphaType.Opaque : SKAlphaType.Premul, SKColorSpace.CreateSrgb());
        var bitmap = new SKBitmap(info);
        // A picture that ends too early is not kept half.
        if (codec.GetPixels(info, bitmap.GetPixels()) == SKCodecResult.Success)
            return bitmap;
        bitmap.Dispose();
        return null;
    }

    /// <summary>Turned as the camera was held (EXIF orientation, 1 to 8).</summary>
    private static SKBitmap Upright(SKBitmap bitmap, SKEncodedOrigin origin)
    {
        if (origin is SKEncodedOrigin.TopLeft or SKEncodedOrigin.Default)
            return bitmap.Copy();
        var (w, h) = (bitmap.Width, bitmap.Height);
        var turned = (int)origin >= 5;
        var upright = new SKBitmap(new SKImageInfo(turned ? h : w, turned ? w : h, bitmap.ColorType, bitmap.AlphaType, bitmap.ColorSpace));
        using var canvas = new SKCanvas(upright);
        canvas.SetMatrix(origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, w, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, w, 0, -1, h, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, h, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, h, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, h, -1, 0, w, 0, 0, 1),
            _ => new SKMatrix(0, 1, 0, -1, 0, w, 0, 0, 1),
        });
        canvas.DrawBitmap(bitmap, 0, 0, new SKSamplingOptions(SKFilterMode.Nearest));
        return upright;
    }

    private static SKBitmap Within(SKBitmap bitmap, int side)
    {
        var longest = Math.Max(bitmap.Width, bitmap.Height);
        if (longest <= side)
            return bitmap.Copy();
        var scale = (double)side / longest;
        var info = bitmap.Info.WithSize(Math.Max(1, (int)(bitmap.Width * scale)), Math.Max(1, (int)(bitmap.Height * scale)));
        return bitmap.Resize(info, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
    }

    private static byte[] Encode(SKBitmap bitmap, FileType type) => type switch
    {
        FileType.Png => Encoded(bitmap, SKEncodedImageFormat.Png, 100),
        FileType.WebP => Encoded(bitmap, SKEncodedImageFormat.Webp, 88),
        _ => Jpeg(bitmap, 88),
    };

    private static byte[] Jpeg(SKBitmap bitmap, int quality) => Encoded(bitmap, SKEncodedImageFormat.Jpeg, quality);

    /// <summary>The pixels are sRGB, which is what readers take a picture without a profile for.</summary>
    private static byte[] Encoded(SKBitmap bitmap, SKEncodedImageFormat format, int quality)
    {
        using var pixels = new SKPixmap(bitmap.Info.WithColorSpace(null), bitmap.GetPixels(), bitmap.RowBytes);
        using var encoded = pixels.Encode(format, quality) ?? throw new InvalidOperationException($"A picture could not be written as {format}.");
        return encoded.ToArray();
    }
}
