using System.IO.MemoryMappedFiles;

namespace Phi.Edge.Inference.Adapters;

/// <summary>An adapter file mapped into memory: its weights are paged in as they are read, and shared between processes.</summary>
internal sealed unsafe class AdapterFile : IDisposable
{
    private readonly MemoryMappedFile _map;
    private readonly MemoryMappedViewAccessor _view;
    private byte* _data;

    /// <summary>Maps a file and reads its table of contents.</summary>
    public AdapterFile(string path)
    {
        Path = path;
        try
        {
            var length = new FileInfo(path).Length;
            if (length is 0 or > int.MaxValue)
                throw new PhiAdapterException($"The adapter file {path} has {length} bytes; it must have 1 to {int.MaxValue}.");
            _map = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
            _view = _map.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
            _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _data);
            _data += _view.PointerOffset;
            Header = AdapterReader.Read(new ReadOnlySpan<byte>(_data, (int)length), path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PhiAdapterException($"The adapter file {path} cannot be read: {e.Message} Copy it into the model folder, or correct the name.", e);
        }
        catch (PhiAdapterException)
        {
            Dispose();
            throw;
        }
    }

    public string Path { get; }

    public AdapterHeader Header { get; }

    public byte* Data(AdapterParameter parameter) => _data + parameter.Offset;

    public ReadOnlySpan<byte> Bytes(AdapterParameter parameter) => new(Data(parameter), parameter.Length);

    public void Dispose()
    {
        if (_data is not null)
            _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _data = null;
        _view?.Dispose();
        _map?.Dispose();
    }
}
