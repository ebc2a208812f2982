namespace Phi.Edge.Daemon.Mqtt;

/// <summary>Remembers the last message ids, so that a message delivered twice is taken once. One thread.</summary>
internal sealed class RecentIds
{
    private const int Remembered = 32;
    private readonly Queue<Guid> _ids = new(Remembered);

    /// <returns>False when the id is known. A message without an id is always new.</returns>
    public bool IsFirst(Guid? id)
    {
        if (id is not { } value)
        {
            return true;
        }

        if (_ids.Contains(value))
        {
            return false;
        }

        if (_ids.Count == Remembered)
        {
            _ids.Dequeue();
        }

        _ids.Enqueue(value);
        return true;
    }
}
