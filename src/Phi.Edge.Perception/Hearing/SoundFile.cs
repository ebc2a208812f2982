using System.Runtime.InteropServices;

using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Hearing;

/// <summary>A WAV, FLAC or other sound file, read from its beginning with libsndfile.</summary>
internal sealed class SoundFile : IDisposable
{
    private const int MostChannels = 64;
    private readonly SoundFileHandle _file;

    private SoundFile(SoundFileHandle file, in SoundFileInfo info)
        => (_file, SampleRate, Channels) = (file, info.SampleRate, info.Channels);

    /// <summary>Hertz.</summary>
    public int SampleRate { get; }

    public int Channels { get; }

    /// <exception cref="AudioSourceException">It is missing, or no sound file that can be read.</exception>
    public static SoundFile Open(string path)
    {
        if (!File.Exists(path))
            throw new AudioSourceException($"there is no file {path}.");

        var info = default(SoundFileInfo);
        SoundFileHandle file;
        try
        {
            file = SoundFileNative.Open(path, SoundFileNative.ReadMode, ref info);
        }
        catch (DllNotFoundException missing)
        {
            throw new AudioSourceException("sound files need libsndfile: install it (Debian: libsndfile1).", missing);
        }

        var problem = file.IsInvalid ? TextOf(file)
            : info.Channels is < 1 or > MostChannels ? $"it has {info.Channels} channels"
            : info.SampleRate is < MicrophoneOptions.LeastRate or > MicrophoneOptions.MostRate ? $"it has {info.SampleRate} samples per second"
            : null;
        if (problem is null)
            return new SoundFile(file, info);

        file.Dispose();
        throw new AudioSourceException($"{path} is not a sound file that can be read: {problem}.");
    }

    /// <returns>Frames read; 0 at the end, and where the file is damaged.</returns>
    public int Read(Span<float> interleaved)
        => (int)SoundFileNative.ReadFrames(_file, interleaved, interleaved.Length / Channels);

    /// <summary>Why reading stopped early; null at a proper end.</summary>
    public string? Problem() => SoundFileNative.Error(_file) == 0 ? null : TextOf(_file);

    public void Dispose() => _file.Dispose();

    private static string TextOf(SoundFileHandle file)
        => (Marshal.PtrToStringUTF8(SoundFileNative.ErrorText(file)) ?? "unknown error").TrimEnd('.');
}
